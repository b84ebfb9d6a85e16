/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a graph of ranks. Out: places across, or a fault. The child process forks off, loads
 * the library and the two plugins it needs by their full path (no configuration file, no fonts),
 * lays out and writes numbers into a pipe. Only what has been measured to be safe is used: fixed
 * sizes, no labels, no clusters, no equal ranks; every edge spans exactly one rank and the
 * graph is connected, which leaves one cheapest ranking: the one asked for.
 */
#include "draw/layout.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef STADGA_GRAPHVIZ
#define STADGA_GRAPHVIZ ""
#endif

enum { TENTHS_PER_INCH = 720, CLOCK_FACTOR = 6, MOST_PLACE = 100000000 };

struct layout_limits layout_default_limits(void) {
  return (struct layout_limits){.seconds = 10, .megabytes = 512};
}

/* ---- in the child: the library ---- */

/* The library takes `char *` for what it only reads. */
static char *plain(const char *string) {
  union {
    const char *from;
    char *to;
  } cast = {string};
  return cast.to;
}

static int be_silent(char *message) {
  (void)message;
  return 0;
}

static void *load(const char *format, const char *file) {
  char path[512];
  int written = snprintf(path, sizeof path, format, STADGA_GRAPHVIZ, file);
  if (written < 0 || (size_t)written >= sizeof path || path[0] != '/')
    return NULL;
  return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

static void *plugin(const char *file, const char *symbol) {
  void *handle = load("%s/graphviz/%s", file);
  return handle ? dlsym(handle, symbol) : NULL;
}

/* The functions that are used, as the library's own headers declare them. */
struct graphviz {
  __typeof__(gvContext) *context;
  __typeof__(gvContextPlugins) *context_plugins;
  __typeof__(gvcVersion) *version;
  __typeof__(gvLayout) *layout;
  __typeof__(agopen) *open;
  __typeof__(agattr) *attribute;
  __typeof__(agsafeset) *set;
  __typeof__(agnode) *node;
  __typeof__(agedge) *edge;
  __typeof__(agseterrf) *on_error;
  __typeof__(agerrors) *errors;
  const Agdesc_t *directed;
};

static bool find_functions(struct graphviz *graphviz) {
#define FOUND(member, name) {offsetof(struct graphviz, member), name}
  static const struct {
    size_t member;
    const char *name;
  } symbols[] = {FOUND(context, "gvContext"),  FOUND(context_plugins, "gvContextPlugins"),
                 FOUND(version, "gvcVersion"), FOUND(layout, "gvLayout"),
                 FOUND(open, "agopen"),        FOUND(attribute, "agattr"),
                 FOUND(set, "agsafeset"),      FOUND(node, "agnode"),
                 FOUND(edge, "agedge"),        FOUND(on_error, "agseterrf"),
                 FOUND(errors, "agerrors"),    FOUND(directed, "Agdirected")};
#undef FOUND
  void *handle = load("%s/%s", "libgvc.so.6");
  for (size_t i = 0; handle && i < sizeof symbols / sizeof *symbols; i++) {
    void *found = dlsym(handle, symbols[i].name);
    if (!found)
      return false;
    memcpy((char *)graphviz + symbols[i].member, &found, sizeof found);
  }
  return handle != NULL;
}

static GVC_t *open_library(const struct graphviz *graphviz) {
  lt_symlist_t plugins[] = {
      {"gvplugin_core_LTX_library", plugin("libgvplugin_core.so.6", "gvplugin_core_LTX_library")},
      {"gvplugin_dot_layout_LTX_library",
       plugin("libgvplugin_dot_layout.so.6", "gvplugin_dot_layout_LTX_library")},
      {NULL, NULL}};
  return plugins[0].address && plugins[1].address ? graphviz->context_plugins(plugins, 0)
                                                  : graphviz->context();
}

/* Inches with four decimals, whatever the locale. */
static void set_length(const struct graphviz *graphviz, void *object, const char *name, int32_t tenths) {
  char value[40];
  int64_t parts = (int64_t)tenths * 10000 / TENTHS_PER_INCH;
  snprintf(value, sizeof value, "%d.%04d", (int)(parts / 10000), (int)(parts % 10000));
  graphviz->set(object, plain(name), value, plain(""));
}

static Agnode_t *add_node(const struct graphviz *graphviz, Agraph_t *graph, size_t number,
                          int32_t width) {
  char name[24];
  snprintf(name, sizeof name, "n%zu", number);
  Agnode_t *node = graphviz->node(graph, name, 1);
  if (node)
    set_length(graphviz, node, "width", width);
  return node;
}

static void add_edge(const struct graphviz *graphviz, Agraph_t *graph, Agnode_t *from, Agnode_t *to,
                     int weight) {
  char value[16];
  Agedge_t *edge = graphviz->edge(graph, from, to, NULL, 1);
  snprintf(value, sizeof value, "%d", weight);
  if (edge)
    graphviz->set(edge, plain("weight"), value, plain("1"));
}

static Agraph_t *open_graph(const struct graphviz *graphviz, int32_t gap) {
  static const char *const node_defaults[][2] = {
      {"shape", "box"}, {"fixedsize", "true"}, {"label", ""}, {"height", "0.1"}};
  static const char *const graph_defaults[][2] = {
      {"newrank", "true"}, {"splines", "none"}, {"ranksep", "0.1"}, {"outputorder", "nodesfirst"}};
  Agraph_t *graph = graphviz->open(plain("g"), *graphviz->directed, NULL);
  if (!graph)
    return NULL;
  for (size_t i = 0; i < sizeof node_defaults / sizeof *node_defaults; i++)
    graphviz->attribute(graph, AGNODE, plain(node_defaults[i][0]), plain(node_defaults[i][1]));
  for (size_t i = 0; i < sizeof graph_defaults / sizeof *graph_defaults; i++)
    graphviz->attribute(graph, AGRAPH, plain(graph_defaults[i][0]), plain(graph_defaults[i][1]));
  set_length(graphviz, graph, "nodesep", gap);
  return graph;
}

/* Reads the places; false unless all are usable and each node is on its rank. */
static bool read_places(const struct layout_graph *input, Agnode_t *const *nodes, int32_t *middle) {
  int least = ND_rank(nodes[0]) - input->nodes[0].rank;
  int32_t left = INT32_MAX;
  for (size_t i = 0; i < input->node_count; i++) {
    double x = ND_coord(nodes[i]).x * 10;
    if (!(x > -MOST_PLACE && x < MOST_PLACE))
      return false;
    if (ND_rank(nodes[i]) - input->nodes[i].rank != least)
      return false;
    middle[i] = (int32_t)(x < 0 ? x - 0.5 : x + 0.5);
    int32_t edge = middle[i] - input->nodes[i].width / 2;
    if (edge < left)
      left = edge;
  }
  for (size_t i = 0; i < input->node_count; i++)
    middle[i] -= left;
  return true;
}

/* Which nodes hang together: `part` gets, for each, the least number of its part. */
static void find_parts(const struct layout_graph *input, int *part) {
  for (size_t i = 0; i < input->node_count; i++)
    part[i] = (int)i;
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = 0; i < input->edge_count; i++) {
      int *a = &part[input->edges[i].from], *b = &part[input->edges[i].to];
      int least = part[*a < *b ? *a : *b];
      if (*a == *b && *a == least)
        continue;
      changed = true;
      *a = *b = least;
    }
  }
}

/* Ties parts that do not hang together to a thin spine of one node a rank. */
static void add_spine(const struct graphviz *graphviz, Agraph_t *graph, const struct layout_graph *input,
                      Agnode_t *const *nodes, const int *part, Agnode_t **spine) {
  int last = 0;
  size_t parts = 0;
  for (size_t i = 0; i < input->node_count; i++) {
    if (input->nodes[i].rank > last)
      last = input->nodes[i].rank;
    parts += part[i] == (int)i;
  }
  if (parts < 2)
    return;
  for (int rank = 0; rank <= last + 1; rank++) {
    spine[rank] = add_node(graphviz, graph, input->node_count + (size_t)rank, 10);
    if (rank > 0)
      add_edge(graphviz, graph, spine[rank - 1], spine[rank], 1);
  }
  for (size_t i = 0; i < input->node_count; i++)
    if (part[i] == (int)i)
      add_edge(graphviz, graph, nodes[i], spine[input->nodes[i].rank + 1], 1);
}

struct child_room {
  Agnode_t **nodes, **spine;
  int *part;
  struct layout_answer answer;
};

static bool lay_out(const struct layout_graph *input, struct child_room *room) {
  struct graphviz found;
  const struct graphviz *graphviz = &found;
  setlocale(LC_ALL, "C");
  if (!find_functions(&found))
    return false;
  graphviz->on_error(be_silent);
  GVC_t *library = open_library(graphviz);
  Agraph_t *graph = library ? open_graph(graphviz, input->gap) : NULL;
  if (!graph)
    return false;
  for (size_t i = 0; i < input->node_count; i++)
    if (!(room->nodes[i] = add_node(graphviz, graph, i, input->nodes[i].width)))
      return false;
  for (size_t i = 0; i < input->edge_count; i++) {
    const struct layout_edge *edge = &input->edges[i];
    add_edge(graphviz, graph, room->nodes[edge->from], room->nodes[edge->to], edge->weight);
  }
  find_parts(input, room->part);
  add_spine(graphviz, graph, input, room->nodes, room->part, room->spine);
  if (graphviz->layout(library, graph, "dot") != 0 || graphviz->errors() != 0)
    return false;
  snprintf(room->answer.version, sizeof room->answer.version, "%s", graphviz->version(library));
  return read_places(input, room->nodes, room->answer.middle);
}

/* ---- in the child: its walls ---- */

static bool write_all(int fd, const void *bytes, size_t length) {
  const char *next = bytes;
  while (length > 0) {
    ssize_t written = write(fd, next, length);
    if (written < 0 && errno != EINTR)
      return false;
    if (written <= 0)
      continue;
    next += written;
    length -= (size_t)written;
  }
  return true;
}

/* Bytes of address space in use, from the first number (pages) of /proc/self/statm. */
static uint64_t space_in_use(void) {
  char line[64] = "";
  int fd = open("/proc/self/statm", O_RDONLY);
  if (fd < 0)
    return 0;
  ssize_t got = read(fd, line, sizeof line - 1);
  close(fd);
  uint64_t pages = 0;
  for (const char *c = line; got > 0 && *c >= '0' && *c <= '9'; c++)
    pages = pages * 10 + (uint64_t)(*c - '0');
  return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void set_limit(int resource, uint64_t value) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0)
    return;
  if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > value)
    limit.rlim_max = (rlim_t)value;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(resource, &limit);
}

/* Returns the descriptor to answer on, out of the way of the standard three. */
static int wall_in(struct layout_limits limits, int out) {
  static const int deadly[] = {SIGABRT, SIGALRM, SIGBUS,  SIGFPE,  SIGHUP,  SIGILL,
                               SIGINT,  SIGPIPE, SIGQUIT, SIGSEGV, SIGTERM, SIGXCPU};
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
    signal(deadly[i], SIG_DFL);
  if (out < 3)
    out = fcntl(out, F_DUPFD, 3);
  int nowhere = open("/dev/null", O_RDWR);
  for (int fd = 0; nowhere >= 0 && fd < 3; fd++)
    dup2(nowhere, fd);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  set_limit(RLIMIT_CPU, limits.seconds);
  set_limit(RLIMIT_AS, space_in_use() + (uint64_t)limits.megabytes * 1024 * 1024);
  return out;
}

/* Ends without the parent's exit handlers. */
static _Noreturn void be_child(const struct layout_graph *graph, struct layout_limits limits,
                               struct child_room *room, int out) {
  out = wall_in(limits, out);
  char fine = (char)lay_out(graph, room);
  bool sent = write_all(out, &fine, 1);
  if (sent && fine)
    sent = write_all(out, room->answer.version, sizeof room->answer.version) &&
           write_all(out, room->answer.middle, graph->node_count * sizeof *room->answer.middle);
  _exit(sent ? 0 : 1);
}

/* ---- in the parent ---- */

static int64_t clock_now(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Reads until `length` bytes, the pipe's end or the deadline; returns how many came. */
static size_t read_until(int fd, void *bytes, size_t length, int64_t deadline) {
  size_t got = 0;
  while (got < length) {
    int64_t left = deadline - clock_now();
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    if (left <= 0)
      break;
    int ready = poll(&wait, 1, left > INT32_MAX ? INT32_MAX : (int)left);
    if (ready < 0 && errno == EINTR)
      continue;
    if (ready <= 0)
      break;
    ssize_t more = read(fd, (char *)bytes + got, length - got);
    if (more < 0 && errno == EINTR)
      continue;
    if (more <= 0)
      break;
    got += (size_t)more;
  }
  return got;
}

static enum layout_fault receive(int fd, const struct layout_graph *graph, int64_t deadline,
                                 struct layout_answer *answer) {
  char fine = 0;
  size_t size = graph->node_count * sizeof *answer->middle;
  if (read_until(fd, &fine, 1, deadline) != 1)
    return LAYOUT_CRASHED;
  if (!fine)
    return LAYOUT_FAILED;
  if (read_until(fd, answer->version, sizeof answer->version, deadline) != sizeof answer->version)
    return LAYOUT_CRASHED;
  answer->version[sizeof answer->version - 1] = '\0';
  return read_until(fd, answer->middle, size, deadline) == size ? LAYOUT_OK : LAYOUT_CRASHED;
}

static bool is_right(const struct layout_graph *graph) {
  if (graph->node_count == 0 || graph->gap < 0)
    return false;
  for (size_t i = 0; i < graph->node_count; i++) {
    const struct layout_node *node = &graph->nodes[i];
    if (node->width <= 0 || node->width > MOST_PLACE / LAYOUT_MOST * 20)
      return false;
    if (node->rank < 0 || node->rank >= LAYOUT_MOST)
      return false;
  }
  for (size_t i = 0; i < graph->edge_count; i++) {
    const struct layout_edge *edge = &graph->edges[i];
    if (edge->from < 0 || (size_t)edge->from >= graph->node_count)
      return false;
    if (edge->to < 0 || (size_t)edge->to >= graph->node_count)
      return false;
    if (graph->nodes[edge->to].rank != graph->nodes[edge->from].rank + 1)
      return false;
    if (edge->weight < 1 || edge->weight > 100)
      return false;
  }
  return true;
}

static struct child_room make_room(struct arena *arena, const struct layout_graph *graph) {
  struct child_room room = {0};
  int last = 0;
  for (size_t i = 0; i < graph->node_count; i++)
    if (graph->nodes[i].rank > last)
      last = graph->nodes[i].rank;
  room.nodes = arena_array(arena, graph->node_count, sizeof(Agnode_t *));
  room.spine = arena_array(arena, (size_t)last + 2, sizeof(Agnode_t *));
  room.part = arena_array(arena, graph->node_count, sizeof *room.part);
  room.answer.middle = arena_array(arena, graph->node_count, sizeof *room.answer.middle);
  return room;
}

enum layout_fault layout_run(struct arena *arena, const struct layout_graph *graph,
                             struct layout_limits limits, struct layout_answer *answer) {
  int ends[2];
  if (graph->node_count > LAYOUT_MOST || graph->edge_count > LAYOUT_MOST)
    return LAYOUT_TOO_LARGE;
  if (!is_right(graph))
    return LAYOUT_WRONG;
  struct child_room room = make_room(arena, graph);
  if (pipe(ends) != 0)
    return LAYOUT_NO_CHILD;
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    be_child(graph, limits, &room, ends[1]);
  }
  close(ends[1]);
  int64_t deadline = clock_now() + (int64_t)limits.seconds * CLOCK_FACTOR * 1000;
  enum layout_fault fault =
      child < 0 ? LAYOUT_NO_CHILD : receive(ends[0], graph, deadline, &room.answer);
  close(ends[0]);
  if (child < 0)
    return fault;
  if (fault != LAYOUT_OK)
    kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
    continue;
  if (fault == LAYOUT_OK)
    *answer = room.answer;
  return fault;
}
