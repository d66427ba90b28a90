/*
 * radicals.h
 *	  Replaces radicals with the characters that look like them, for example ⼈ with 人.
 */
#ifndef GR_RADICALS_H
#define GR_RADICALS_H

#include "base.h"

/*
 * Returns the text with characters in place of radicals: U+4EBA for U+2F08, which looks
 * the same.  Programs that extract text from a PDF may write radicals.  Both take three
 * bytes, so all places stay.  Returns the text itself if it has no radical, or NULL
 * without memory.
 */
extern const char *gr_without_radicals(const gr_env *env, const char *text, size_t len);

#endif							/* GR_RADICALS_H */
