/*
 * base.h
 *	  What all modules of the core share: status codes, strings, the caller's
 *	  services.
 *
 * The core is plain C11 over libc.  It reports errors by status code and
 * diagnosis.  It takes memory only from the caller (gr_env).  It holds no
 * resource that would be lost if a service of the caller left by longjmp.
 */
#ifndef GR_BASE_H
#define GR_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bytes of work between two calls of poll. */
#define GR_POLL_BYTES	((size_t) 64 * 1024)

/* Largest raw text that is read, in bytes. */
#define GR_MAX_INPUT	((size_t) 64 * 1024 * 1024)

/* Wide enough for sums of figures, which may exceed int64. */
typedef __int128 gr_wide;

typedef enum gr_status
{
	GR_OK,
	GR_NO_MEMORY,				/* the caller's allocator returned NULL */
	GR_TOO_LARGE,				/* input above GR_MAX_INPUT */
	GR_BAD_ENCODING,			/* not valid UTF-8 */
	GR_NOT_A_REPORT,			/* no table and no part of a report was recognized */
	GR_TWO_REPORTS,				/* the text holds two different reports */
	GR_BAD_BINARY,				/* not the canonical bytes of a report */
	GR_OUT_OF_RANGE				/* a sum or a value exceeds int64 */
} gr_status;

/* A slice of UTF-8.  If data is NULL, it is absent (SQL NULL). */
typedef struct gr_str
{
	const char *data;
	size_t		len;
} gr_str;

#define GR_STR(literal)	((gr_str) {"" literal, sizeof(literal) - 1})
#define GR_NO_STR		((gr_str) {NULL, 0})

static inline bool
gr_str_equal(gr_str a, gr_str b)
{
	if (!a.data || !b.data)
		return a.data == b.data;
	return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

/* Is exactly one bit set? */
static inline bool
gr_is_one_bit(uint64_t bits)
{
	return bits != 0 && (bits & (bits - 1)) == 0;
}

/*
 * The caller's services.
 *
 * alloc: returns NULL on failure.  The caller frees all memory as a whole (a
 * memory context, an arena).
 * poll: is called at least once every 64 kB of work, and may leave by longjmp.
 * release: may free one piece of memory early.  size is what alloc was asked for.
 *
 * poll and release may be NULL.  The whole gr_env may be NULL where nothing is
 * allocated.
 */
typedef struct gr_env
{
	void	   *(*alloc) (void *context, size_t size);
	void		(*poll) (void *context);
	void	   *context;
	void		(*release) (void *context, void *memory, size_t size);
} gr_env;

static inline void
gr_poll(const gr_env *env)
{
	if (env && env->poll)
		env->poll(env->context);
}

/* Where and why something failed.  Offsets are bytes of the input. */
typedef struct gr_diagnosis
{
	size_t		offset;			/* of the place, in bytes */
	size_t		line;			/* of the place, from 1; 0: there is no text */
	const char *expected;		/* constant: what should stand there */
	gr_str		found;			/* the text at this place, or absent */
	bool		on_disclosure;	/* no report, but about the disclosure of information */
} gr_diagnosis;

#endif							/* GR_BASE_H */
