import { expect, it } from 'vitest';
import { scriptJson } from './script-json.ts';

it('cannot end its script element', () => {
  const text = scriptJson({ headline: '</script><!--<script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ headline: '</script><!--<script>' });
});
