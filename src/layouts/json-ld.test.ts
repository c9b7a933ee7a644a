import { expect, it } from 'vitest';
import { jsonLd } from './json-ld.ts';

it('cannot end its script element', () => {
  const text = jsonLd({ headline: '</script><!--<script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ headline: '</script><!--<script>' });
});
