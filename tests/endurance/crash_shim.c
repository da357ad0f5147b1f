/* A library to be preloaded: it stands between a program and the calls that change files.

It writes down each call on a file under one folder (and on the pipes between our processes), and at the one that it is
told of it kills the program or lets the call fail. What a file is called here is told by rules, so that this file
knows nothing of archives.

  SHIM_ROOT   the folder whose files are watched
  SHIM_RULES  pattern=class, one a line; the first pattern that fits a path under the root gives its class
  SHIM_PAGE   a file of at least a page that all processes share: counters, the moments of the first and the last call
              (monotonic, in nanoseconds), and the processes that were started
  SHIM_LOG    a file to which each call is written, or nothing
  SHIM_PLAN   action;role;calls;class;number;reach;errno
              action kill-before, kill-after, kill-torn, fail or nothing; role, class patterns, calls "a,b" or "*";
              number: which of the calls that fit (from 1); reach: all, alone for a kill, once, on for a failure */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define MOST 256
struct page { uint64_t calls, fits, fired, started, first, last; int32_t process[MOST]; };

static struct page *page;
static char root[4096], rules[4096], role[64] = "other";
static size_t root_length;
static int log_file = -1;
static pid_t own;
static struct { char action[16], role[64], calls[256], class[64], reach[16]; uint64_t number; int error; } plan;
static __thread int inside;
static int reads;

static long raw_write(int file, const void *data, size_t size) { return syscall(SYS_write, file, data, size); }

/* The role of a process: its command, or the name of a worker and the last word of an archive's. */
static void find_role(void) {
  char line[8192];
  int file = syscall(SYS_openat, AT_FDCWD, "/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
  long size = file < 0 ? 0 : syscall(SYS_read, file, line, sizeof line - 1);
  if (file >= 0) syscall(SYS_close, file);
  if (size <= 0) return;
  line[size] = 0;
  char *last = line, *worker = NULL, *module = NULL;
  for (char *word = line; word < line + size; word += strlen(word) + 1) {
    if (worker == line) worker = word;
    else if (!worker && !strcmp(word, "--worker")) worker = line;
    if (module == line) module = word;
    else if (!module && !strcmp(word, "cuttings_db")) module = line;
    else if (!strcmp(word, "endurance.crash_window")) { strcpy(role, "window"); return; }
    last = word;
  }
  if (worker && worker != line) {
    if (!strcmp(worker, "archive")) snprintf(role, sizeof role, "%.40s", last);
    else snprintf(role, sizeof role, "%.40s", worker);
  } else if (module) snprintf(role, sizeof role, "command");
}

__attribute__((constructor)) static void begin(void) {
  const char *value = getenv("SHIM_ROOT"), *shared = getenv("SHIM_PAGE"), *log = getenv("SHIM_LOG"), *what;
  if (!value || !shared) return;
  own = getpid();
  snprintf(root, sizeof root, "%s/", value);
  root_length = strlen(root);
  if ((what = getenv("SHIM_RULES"))) snprintf(rules, sizeof rules, "%s", what);
  if ((what = getenv("SHIM_PLAN")))
    sscanf(what, "%15[^;];%63[^;];%255[^;];%63[^;];%lu;%15[^;];%d", plan.action, plan.role, plan.calls, plan.class,
           &plan.number, plan.reach, &plan.error);
  reads = strstr(plan.calls, "read") != NULL;
  int file = syscall(SYS_openat, AT_FDCWD, shared, O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  page = mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  syscall(SYS_close, file);
  if (page == MAP_FAILED) { page = NULL; return; }
  if (log && *log) log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  find_role();
  uint64_t place = __atomic_fetch_add(&page->started, 1, __ATOMIC_SEQ_CST);
  if (place < MOST) page->process[place] = getpid();
}

/* Write the class of a path to `class`; false where the path is none of ours. */
static int class_of(const char *path, char *class, size_t size) {
  if (strncmp(path, root, root_length)) return 0;
  const char *rest = path + root_length;
  for (const char *rule = rules; *rule;) {
    const char *end = strchrnul(rule, '\n'), *sign = memchr(rule, '=', end - rule);
    char pattern[256];
    if (sign && (size_t)(sign - rule) < sizeof pattern) {
      snprintf(pattern, sizeof pattern, "%.*s", (int)(sign - rule), rule);
      if (!fnmatch(pattern, rest, 0)) { snprintf(class, size, "%.*s", (int)(end - sign - 1), sign + 1); return 1; }
    }
    rule = *end ? end + 1 : end;
  }
  snprintf(class, size, "other");
  return 1;
}

static int path_of_file(int file, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, size - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  char *gone = strstr(path, " (deleted)");
  if (gone) *gone = 0;
  return 1;
}

static int absolute(int folder, const char *path, char *whole, size_t size) {
  char before[4096];
  if (*path == '/') { snprintf(whole, size, "%s", path); return 1; }
  if (folder == AT_FDCWD) { if (!getcwd(before, sizeof before)) return 0; }
  else if (!path_of_file(folder, before, sizeof before)) return 0;
  return (size_t)snprintf(whole, size, "%s/%s", before, path) < size;
}

static int among(const char *call, const char *calls) {
  if (!strcmp(calls, "*")) return 1;
  size_t length = strlen(call);
  for (const char *at = calls; (at = strstr(at, call)); at += length)
    if ((at == calls || at[-1] == ',') && (!at[length] || at[length] == ',')) return 1;
  return 0;
}

static void kill_now(void) {
  if (!strcmp(plan.reach, "all")) {
    uint64_t count = page->started < MOST ? page->started : MOST;
    for (uint64_t i = 0; i < count; i++)
      if (page->process[i] != getpid()) syscall(SYS_kill, page->process[i], SIGKILL);
  }
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

enum verdict { PASS, FAIL, AFTER, TORN };

/* Note a call and say what is to become of it. */
static enum verdict look(const char *call, const char *path, const char *class) {
  /* A child that has not become a program yet only tells its parent why it cannot. */
  if (getpid() != own) return PASS;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  page->last = (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
  uint64_t number = __atomic_add_fetch(&page->calls, 1, __ATOMIC_SEQ_CST);
  if (number == 1) page->first = page->last;
  if (log_file >= 0) {
    char line[4400];
    int size = snprintf(line, sizeof line, "%lu\t%d\t%s\t%s\t%s\t%s\n", number, getpid(), role, call, class, path);
    if (size > 0) raw_write(log_file, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
  }
  if (!plan.number || fnmatch(plan.role, role, 0) || !among(call, plan.calls) || fnmatch(plan.class, class, 0))
    return PASS;
  int fails = !strcmp(plan.action, "fail");
  /* A disk that fails harms files, not pipes. */
  if (fails && (!strcmp(class, "pipe") || !strcmp(class, "answer") || !strcmp(class, "worker"))) return PASS;
  uint64_t fit = __atomic_add_fetch(&page->fits, 1, __ATOMIC_SEQ_CST);
  int on = fails && !strcmp(plan.reach, "on");
  if (on ? fit < plan.number : fit != plan.number) return PASS;
  __atomic_add_fetch(&page->fired, 1, __ATOMIC_SEQ_CST);
  if (!strcmp(plan.action, "kill-before")) kill_now();
  if (!strcmp(plan.action, "kill-after")) return AFTER;
  if (!strcmp(plan.action, "kill-torn")) return TORN;
  if (fails) { errno = plan.error; return FAIL; }
  return PASS;
}

static enum verdict look_file(const char *call, int file) {
  char path[4096], class[64];
  if (!page || inside) return PASS;
  inside = 1;
  enum verdict verdict = PASS;
  if (file != log_file && path_of_file(file, path, sizeof path)) {
    if (!strncmp(path, "pipe:", 5)) snprintf(class, sizeof class, file == 1 ? "answer" : "pipe");
    if (!strncmp(path, "pipe:", 5) ? file != 2 : class_of(path, class, sizeof class)) verdict = look(call, path, class);
  }
  inside = 0;
  return verdict;
}

static enum verdict look_path(const char *call, int folder, const char *path) {
  char whole[8192], class[64];
  if (!page || inside) return PASS;
  inside = 1;
  enum verdict verdict = PASS;
  if (absolute(folder, path, whole, sizeof whole) && class_of(whole, class, sizeof class))
    verdict = look(call, whole, class);
  inside = 0;
  return verdict;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define END(verdict, result) do { __typeof__(result) made = (result); \
    if ((verdict) >= AFTER) kill_now(); return made; } while (0)

#define WRITING(name, call, parameters, arguments, half) \
  ssize_t name parameters { REAL(name); enum verdict verdict = look_file(call, file); \
    if (verdict == FAIL) return -1; if (verdict == TORN) { half; } END(verdict, real arguments); }
WRITING(write, "write", (int file, const void *data, size_t size), (file, data, size), size = (size + 1) / 2)
WRITING(pwrite, "write", (int file, const void *data, size_t size, off_t at), (file, data, size, at), size = (size + 1) / 2)
WRITING(pwrite64, "write", (int file, const void *data, size_t size, off64_t at), (file, data, size, at), size = (size + 1) / 2)
WRITING(writev, "write", (int file, const struct iovec *parts, int count), (file, parts, count), count = (count + 1) / 2)

/* Reads are looked at only where a plan asks for them: there are too many of them. */
#define READING(name, parameters, arguments) \
  ssize_t name parameters { REAL(name); \
    if (reads && look_file("read", file) == FAIL) return -1; return real arguments; }
READING(read, (int file, void *data, size_t size), (file, data, size))
READING(pread, (int file, void *data, size_t size, off_t at), (file, data, size, at))
READING(pread64, (int file, void *data, size_t size, off64_t at), (file, data, size, at))

#define ON_FILE(name, call, parameters, arguments) \
  int name parameters { REAL(name); enum verdict verdict = look_file(call, file); \
    if (verdict == FAIL) return -1; END(verdict, real arguments); }
ON_FILE(fsync, "sync", (int file), (file))
ON_FILE(fdatasync, "sync", (int file), (file))
ON_FILE(ftruncate, "truncate", (int file, off_t size), (file, size))
ON_FILE(ftruncate64, "truncate", (int file, off64_t size), (file, size))
ssize_t sendfile(int, int, off_t *, size_t);
ssize_t sendfile(int file, int from, off_t *at, size_t size) {
  REAL(sendfile); enum verdict verdict = look_file("write", file);
  if (verdict == FAIL) return -1;
  if (verdict == TORN) size = (size + 1) / 2;
  END(verdict, real(file, from, at, size));
}

/* An answer that posix_fallocate gives is an error, not -1. */
#define ALLOCATING(name, type) int name(int file, type at, type size) { REAL(name); \
    enum verdict verdict = look_file("truncate", file); if (verdict == FAIL) return plan.error; \
    END(verdict, real(file, at, size)); }
ALLOCATING(posix_fallocate, off_t)
ALLOCATING(posix_fallocate64, off64_t)

#define OPENING(name, parameters, arguments, folder) \
  int name parameters { REAL(name); mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); } \
    enum verdict verdict = flags & (O_WRONLY | O_RDWR | O_CREAT) ? look_path("open", folder, path) : PASS; \
    if (verdict == FAIL) return -1; END(verdict, real arguments); }
OPENING(open, (const char *path, int flags, ...), (path, flags, mode), AT_FDCWD)
OPENING(open64, (const char *path, int flags, ...), (path, flags, mode), AT_FDCWD)
OPENING(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), folder)
OPENING(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), folder)

#define ON_PATH(name, call, parameters, arguments, folder, path) \
  int name parameters { REAL(name); enum verdict verdict = look_path(call, folder, path); \
    if (verdict == FAIL) return -1; END(verdict, real arguments); }
ON_PATH(rename, "rename", (const char *from, const char *to), (from, to), AT_FDCWD, to)
ON_PATH(renameat, "rename", (int old, const char *from, int new, const char *to), (old, from, new, to), new, to)
ON_PATH(renameat2, "rename", (int old, const char *from, int new, const char *to, unsigned flags),
        (old, from, new, to, flags), new, to)
ON_PATH(link, "link", (const char *from, const char *to), (from, to), AT_FDCWD, to)
ON_PATH(linkat, "link", (int old, const char *from, int new, const char *to, int flags), (old, from, new, to, flags), new, to)
ON_PATH(symlink, "link", (const char *from, const char *to), (from, to), AT_FDCWD, to)
ON_PATH(unlink, "unlink", (const char *path), (path), AT_FDCWD, path)
ON_PATH(unlinkat, "unlink", (int folder, const char *path, int flags), (folder, path, flags), folder, path)
ON_PATH(rmdir, "unlink", (const char *path), (path), AT_FDCWD, path)
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode), AT_FDCWD, path)
ON_PATH(mkdirat, "mkdir", (int folder, const char *path, mode_t mode), (folder, path, mode), folder, path)

/* The start of another of our processes: pipes to it are made first. */
int pipe2(int files[2], int flags) {
  REAL(pipe2);
  enum verdict verdict = PASS;
  if (page && !inside) { inside = 1; verdict = look("start", "pipe", "worker"); inside = 0; }
  if (verdict == FAIL) return -1;
  END(verdict, real(files, flags));
}
