import remarkGfm from 'remark-gfm';
import type { Pluggable } from 'unified';

/** GitHub's extensions; a single `~` is left alone, since it means «about»: «~۵۰ تا ~۶۰ نفر». */
export const GFM: Pluggable = [remarkGfm, { singleTilde: false }];
