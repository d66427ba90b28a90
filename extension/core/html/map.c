/*
 * map.c
 *	  The map from flat text back to raw text.
 *
 * The map is a list of runs in the order of the flat text.  A copied run has
 * the same length in the raw text.  All bytes of a replaced run come from the
 * same raw bytes: a reference, an escape or a tag.  Raw bytes between two runs
 * are not in the flat text.  The code of a run is
 *
 *	varint	2 * bytes of flat text + 1 if replaced
 *	varint	raw bytes skipped since the end of the previous run, or since its
 *			start if it was replaced (one tag may give several runs): 2 * n, or
 *			2 * n - 1 if the run stands n bytes before, as in a table drawn with
 *			characters, whose cells have several lines
 *	varint	raw bytes replaced; only for a replaced run
 *
 * so that most runs take two or three bytes.  Codes are stored in groups of 64
 * bytes.  Each group has the offsets at which its first run begins.  A lookup
 * finds the group by binary search and reads its runs.
 */
#include "map.h"

#include "bytes.h"

/* A varint of a number below 2^35 takes at most 5 bytes. */
#define LONGEST_CODE	15

#define GROUP_BYTES		56

typedef struct group
{
	uint32_t	flat;			/* where the first run begins */
	uint32_t	raw;			/* start of the skipped bytes of the first run */
	uint8_t		codes[GROUP_BYTES];
} group;

/* Segment k holds FIRST_GROUPS << k groups, so that a group is never moved. */
#define FIRST_GROUPS	32
#define SEGMENTS		20

struct gr_html_map
{
	const gr_env *env;
	size_t		raw_len;
	const gr_html_map *onward;	/* if the raw text of this map is a decoded one: the map from there; else NULL */
	bool		full;			/* there was no memory for more */

	/* the last run, which may still grow; flat_len == 0: none */
	size_t		flat_len;
	bool		copied;
	size_t		passed;			/* modulo 2^64: may be negative */
	size_t		replaced;		/* raw bytes, unless copied */
	size_t		flat;			/* flat bytes in all earlier runs */
	size_t		raw;			/* start of the skipped bytes of the next run */

	size_t		segments;
	size_t		groups;			/* groups in the last segment */
	size_t		used;			/* bytes of the last group */
	group	   *segment[SEGMENTS];
};

gr_html_map *
gr_html_map_new(const gr_env *env, size_t raw_len, const gr_html_map *onward)
{
	gr_html_map *map = env->alloc(env->context, sizeof(gr_html_map));

	if (map == NULL)
		return NULL;
	memset(map, 0, sizeof(*map));
	map->env = env;
	map->raw_len = raw_len;
	map->onward = onward;
	return map;
}

/* Opens a new group; NULL if there is no memory. */
static group *
new_group(gr_html_map *map, size_t raw)
{
	size_t		last = map->segments - 1;
	group	   *g;

	if (map->segments == 0 || map->groups == (size_t) FIRST_GROUPS << last)
	{
		last = map->segments;
		if (last == SEGMENTS)
			return NULL;
		map->segment[last] = map->env->alloc(map->env->context,
											 sizeof(group) * ((size_t) FIRST_GROUPS << last));
		if (map->segment[last] == NULL)
			return NULL;
		map->segments++;
		map->groups = 0;
	}
	g = &map->segment[last][map->groups++];
	g->flat = (uint32_t) map->flat;
	g->raw = (uint32_t) raw;
	map->used = 0;
	return g;
}

/* The code of skipped bytes, and back.  skipped: modulo 2^64, so it may be negative. */
static size_t
code_of_skipped(size_t skipped)
{
	return skipped <= SIZE_MAX / 2 ? 2 * skipped : 2 * (0 - skipped) - 1;
}

static size_t
skipped_of_code(size_t code)
{
	return code % 2 == 0 ? code / 2 : 0 - (code + 1) / 2;
}

/* Writes the code of the run that may still grow. */
static void
close_run(gr_html_map *map)
{
	group	   *g = NULL;
	size_t		from = map->raw - (map->copied ? map->flat_len : 0) - map->passed;
	uint8_t    *to;

	if (map->flat_len == 0 || map->full)
		return;
	if (map->segments > 0 && map->used + LONGEST_CODE <= GROUP_BYTES)
		g = &map->segment[map->segments - 1][map->groups - 1];
	else
		g = new_group(map, from);
	if (g == NULL)
	{
		map->full = true;
		return;
	}
	to = g->codes + map->used;
	to = gr_put_length(to, map->flat_len * 2 + (map->copied ? 0 : 1));
	to = gr_put_length(to, code_of_skipped(map->passed));
	if (!map->copied)
		to = gr_put_length(to, map->replaced);
	map->used = (size_t) (to - g->codes);
	map->flat += map->flat_len;
	map->flat_len = 0;
}

/* Begins a run with this source. */
static void
open_run(gr_html_map *map, size_t start)
{
	close_run(map);
	map->passed = start - map->raw;
	map->raw += map->passed;
}

void
gr_html_map_copy(gr_html_map *map, size_t n, size_t start)
{
	if (start != map->raw || map->flat_len == 0 || !map->copied)
	{
		open_run(map, start);
		map->copied = true;
	}
	map->flat_len += n;
	map->raw += n;
}

void
gr_html_map_replace(gr_html_map *map, size_t n, size_t start, size_t end)
{
	if (end - start == n)
	{
		gr_html_map_copy(map, n, start);
		return;
	}
	open_run(map, start);
	map->copied = false;
	map->replaced = end - start;
	map->flat_len = n;
}

bool
gr_html_map_end(gr_html_map *map)
{
	close_run(map);
	return !map->full;
}

/* The group with the flat byte at this offset. */
static const group *
group_of(const gr_html_map *map, size_t offset)
{
	size_t		last = map->segments - 1;
	const group *segment;
	size_t		low = 0;
	size_t		high;

	while (last > 0 && map->segment[last][0].flat > offset)
		last--;
	segment = map->segment[last];
	high = last == map->segments - 1 ? map->groups : (size_t) FIRST_GROUPS << last;
	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;

		if (segment[middle].flat > offset)
			high = middle;
		else
			low = middle;
	}
	return &segment[low];
}

/* A run found by a lookup. */
typedef struct run
{
	size_t		flat;
	size_t		len;
	size_t		raw;
	size_t		replaced;		/* raw bytes; 0 if copied */
	bool		copied;
} run;

/*
 * Finds the run of the flat byte at this offset, which is within the flat text.
 */
static run
find_run(const gr_html_map *map, size_t offset)
{
	const group *g = group_of(map, offset);
	const uint8_t *code = g->codes;
	run			r = {g->flat, 0, g->raw, 0, true};

	do
	{
		size_t		n;

		r.flat += r.len;
		if (r.copied)
			r.raw += r.len;
		n = gr_get_length(&code);
		r.copied = (n & 1) == 0;
		r.raw += skipped_of_code(gr_get_length(&code));
		r.replaced = r.copied ? 0 : gr_get_length(&code);
		r.len = n >> 1;
	} while (offset - r.flat >= r.len);
	return r;
}

/* Finds the source by one map, whose raw text may be a decoded one. */
static void
find_source(const gr_html_map *map, size_t flat_start, size_t flat_end, size_t *raw_start, size_t *raw_end)
{
	size_t		last = flat_end - 1;
	run			r;

	*raw_start = *raw_end = map->raw_len;
	if (flat_start >= map->flat)
		return;
	r = find_run(map, flat_start);
	*raw_start = *raw_end = r.copied ? r.raw + (flat_start - r.flat) : r.raw;
	if (flat_end <= flat_start)
		return;
	*raw_end = map->raw_len;
	if (last >= map->flat)
		return;
	if (last - r.flat >= r.len)
		r = find_run(map, last);
	*raw_end = r.copied ? r.raw + (last - r.flat) + 1 : r.raw + r.replaced;
	/* cells of a drawn table stand side by side, so a later one may begin on an earlier line */
	if (*raw_end < *raw_start)
		*raw_end = *raw_start;
}

void
gr_html_source(const gr_html_map *map, size_t flat_start, size_t flat_end,
			   size_t *raw_start, size_t *raw_end)
{
	find_source(map, flat_start, flat_end, raw_start, raw_end);
	if (map->onward)
		find_source(map->onward, *raw_start, *raw_end, raw_start, raw_end);
}
