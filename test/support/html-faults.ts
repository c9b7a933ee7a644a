import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and whitespace its own way, which browsers read alike.
    'void-style': 'off', 'no-trailing-whitespace': 'off', 'attr-quotes': 'off', 'doctype-style': 'off',
    'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-inline-style': 'off', 'long-title': 'off',
    // An id may begin with a Persian digit: HTML asks only that it has no white space.
    'valid-id': ['error', { relaxed: true }],
    // A table that scrolls is a region with a name and no heading, and a section should have a heading.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** What html-validate finds in a page, one line a fault: `1 no-dup-id: …`. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
}
