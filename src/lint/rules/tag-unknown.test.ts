import { expect, test } from 'vitest';
import { article, judged, newsroomOf } from '../../../test/support/linted.ts';
import { tagUnknown } from './tag-unknown.ts';

const newsroom = newsroomOf({ tags: [{ label: 'ناتو', slug: 'ناتو', articles: 2 }, { label: 'ورزش', slug: 'ورزش', articles: 1 }] });

test('a tag that no other article has', () => {
  expect(judged(tagUnknown, article('tags:\n  - ناتو\n  - ورزش\n  - "نوروز"'), newsroom)).toEqual(['7:5 ورزش', '8:6 نوروز']);
  expect(tagUnknown.severity).toBe('off');
});
