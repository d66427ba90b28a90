/*
 * nearest.c
 *	  Finds the known names that are nearest to an unknown one.
 */
#include "nearest.h"

#include "utf8.h"

static size_t
characters_of(gr_str s, uint32_t characters[GR_MAX_COMPARED])
{
	const char *p = s.data;
	const char *end = s.data + s.len;
	size_t		n;

	for (n = 0; n < GR_MAX_COMPARED && p < end; n++)
	{
		int			len;

		characters[n] = gr_utf8_get(p, end, &len);
		p += len;
	}
	return n;
}

int
gr_edit_distance(gr_str left, gr_str right)
{
	int			row[GR_MAX_COMPARED + 1];
	uint32_t	a[GR_MAX_COMPARED];
	uint32_t	b[GR_MAX_COMPARED];
	size_t		alen = characters_of(left, a);
	size_t		blen = characters_of(right, b);
	size_t		i;
	size_t		j;

	for (j = 0; j <= blen; j++)
		row[j] = (int) j;
	for (i = 1; i <= alen; i++)
	{
		int			diagonal = row[0];

		row[0] = (int) i;
		for (j = 1; j <= blen; j++)
		{
			int			best = diagonal + (a[i - 1] != b[j - 1]);

			diagonal = row[j];
			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			row[j] = best;
		}
	}
	return row[blen];
}

void
gr_keep_nearest(gr_nearest *nearest, int name, int distance)
{
	int			at = nearest->n;

	while (at > 0 && nearest->distance[at - 1] > distance)
		at--;
	if (at >= nearest->most)
		return;
	if (nearest->n < nearest->most)
		nearest->n++;
	memmove(nearest->name + at + 1, nearest->name + at,
			(size_t) (nearest->n - 1 - at) * sizeof(int));
	memmove(nearest->distance + at + 1, nearest->distance + at,
			(size_t) (nearest->n - 1 - at) * sizeof(int));
	nearest->name[at] = name;
	nearest->distance[at] = distance;
}
