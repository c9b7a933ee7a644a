import { expect, test } from 'vitest';
import { designSchema } from './design-config.ts';

function messages(design: unknown): string[] {
  const result = designSchema.safeParse(design);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('without a word the engine\'s own colours stand', () => {
  expect(designSchema.parse({})).toEqual({});
});

test('one accent gives both schemes their colours', () => {
  const { colours } = designSchema.parse({ accent: '#8C1D2F' });
  expect(colours?.light).toMatchObject({ accent: '#8c1d2f', onAccent: '#ffffff' });
  expect(colours?.dark.onAccent).toBe('#0c1213');
  expect(colours?.dark.accent).not.toBe('#8c1d2f');
});

test('the accent of dark paper may stand alone, and then the light scheme keeps the engine\'s', () => {
  expect(designSchema.parse({ accentDark: '#ffb3c0' }).colours).toMatchObject({ dark: { accent: '#ffb3c0' } });
  expect(designSchema.parse({ accentDark: '#ffb3c0' }).colours?.light).toBeUndefined();
});

test('a colour that cannot be read is named with its contrast and the nearest that can', () => {
  expect(messages({ accent: '#ffcc00' })).toEqual([
    expect.stringMatching(/^accent: رنگ «#ffcc00» روی کاغذ روشن خوانا نیست: کنتراست آن ۱٫[۰-۹] به ۱ است و دست\u200Cکم ۴٫۵ به ۱ باید باشد\. نزدیک\u200Cترین رنگ خوانا «#[0-9a-f]{6}» است\.$/),
  ]);
  const [, near = ''] = /«(#[0-9a-f]{6})» است/.exec(messages({ accent: '#ffcc00' })[0] ?? '') ?? [];
  expect(messages({ accent: near })).toEqual([]);
  expect(messages({ accentDark: '#600000' })[0]).toContain('کاغذ تیره');
});

test.each(['red', '#12', 'rgb(1,2,3)'])('%s is no colour', (accent) => {
  expect(messages({ accent })[0]).toMatch(/^accent: این رنگ شناخته نشد/);
});

test.each(['/logo.png', '../logo.png', 'https://x.example/logo.png', 'media/'])('%s is no logo of the newsroom', (logo) => {
  expect(messages({ logo })[0]).toMatch(/^logo: /);
});
