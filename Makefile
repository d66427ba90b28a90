# govreport: the version is in govreport.control, nowhere else.
#
#   make && make install        with pg_config of the server in PATH
#   make installcheck           regression tests against a running server
#   make check, make demo       see test/
#   make bench                  see test/bench/README.md
#   make WERROR=1               warnings are errors, for developers

EXTENSION = govreport
MODULE_big = govreport
DATA = $(wildcard extension/*.sql)

CORE_OBJS = $(patsubst %.c,%.o,$(sort $(wildcard extension/core/*.c extension/core/*/*.c)))
PG_OBJS = $(patsubst %.c,%.o,$(sort $(wildcard extension/pg/*.c)))
OBJS = $(CORE_OBJS) $(PG_OBJS)

REGRESS = $(patsubst sql/%.sql,%,$(sort $(wildcard sql/*.sql)))
# C, so that no test depends on a locale; UTF8, because the texts are
REGRESS_OPTS = --inputdir=. --load-extension=govreport --encoding=UTF8 --no-locale

# The core is compiled without the server, so its bitcode would need a build of its
# own, which gains nothing.  make with_llvm=yes builds it.
ifneq ($(origin with_llvm),command line)
override with_llvm := no
endif

PG_CONFIG ?= pg_config

# headers of the core are included relative to this folder
PG_CPPFLAGS = -Iextension/core
CORE_CFLAGS = -std=c11 -O2 -fPIC -fvisibility=hidden
ifdef WERROR
WARNINGS = -Wall -Wextra -Werror
# no warnings for headers of the server
PG_CFLAGS += $(WARNINGS) -isystem $(shell $(PG_CONFIG) --includedir-server)
endif

EXTRA_CLEAN = results regression.diffs regression.out govreport-demo.html

# Scripts run the targets that need throwaway servers.  PGXS also has a target
# "check", which only prints that there is none.
ifneq ($(filter check demo bench,$(MAKECMDGOALS)),)
.PHONY: check demo bench
check:
	test/check.sh
demo:
	test/demo.sh
bench:
	test/bench/run
else

# The lists of files are relative to this folder, so a build in another folder would have no files.
ifeq ($(CORE_OBJS),)
$(error the sources are not in this folder: run make in theirs, make -C FOLDER)
endif

# Debian has pgxs.mk in a package of the client, so look for the headers, too.
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
ifeq ($(shell test -f "$(PGXS)" && test -f "$$($(PG_CONFIG) --includedir-server)/postgres.h" && echo found),)
$(error "$(PG_CONFIG)" finds no development files of a PostgreSQL server.  On Debian and Ubuntu \
install postgresql-server-dev-NN for server NN, elsewhere postgresql-devel; or name another server: \
make PG_CONFIG=/path/to/pg_config)
endif

include $(PGXS)

# loops over all cells
extension/core/forms/catalogue.o $(addprefix extension/core/report/,add.o codec.o encode.o) extension/core/rules/sums.o: CORE_CFLAGS += -O3

# The core is compiled without the server's include path.
$(CORE_OBJS): extension/core/%.o: extension/core/%.c
	$(CC) $(CORE_CFLAGS) -Iextension/core $(WARNINGS) $(COPT) -c -o $@ $<

CORE_HEADERS = $(wildcard extension/core/*.h extension/core/*/*.h extension/core/forms/*.def extension/core/forms/*.inc)
$(CORE_OBJS): $(CORE_HEADERS)
$(PG_OBJS): $(CORE_HEADERS) $(wildcard extension/pg/*.h extension/pg/*.def)

endif
