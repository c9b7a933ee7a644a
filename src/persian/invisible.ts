/**
 * Characters that are not seen: half-spaces and joiners, direction marks and isolates, soft hyphens, byte order
 * marks, variation selectors (Default_Ignorable_Code_Point of Unicode, those that get into newsroom texts).
 * It has the `g` flag: for `replace`, not for `test`.
 */
export const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
