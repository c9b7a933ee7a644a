import { expect, test } from 'vitest';
import { formMarkup } from './form-markup.ts';

test('a form has what its provider wants, and nothing of it breaks out', () => {
  const html = formMarkup({
    kind: 'comments', action: 'https://forms.example/?a=1&b="', fields: { name: 'n', email: 'e', text: 't', parent: 'p' }, asksEmail: true,
    hidden: [{ name: 'key', value: '"><script>' }], next: { name: '_next', value: 'https://khabar.example/thanks/comments/' }, honeypot: 'hp',
    attributes: { name: 'comments', 'data-netlify': 'true' }, encoding: 'json', success: { answer: ['ok', 'true'], redirect: true }, errors: 'faults',
  }, { fields: [{ id: 'a', name: 'f[text]', label: 'دیدگاه', type: 'textarea', maxlength: 9 }], submit: 'فرستادن', advice: 'همه را پر کنید', mayAnswer: true });
  expect(html).toBe('<form method="post" action="https://forms.example/?a=1&amp;b=&quot;" name="comments" data-netlify="true" data-form="comments" data-encoding="json" data-success="ok=true" data-redirect="" data-errors="faults">'
    + '<input type="hidden" name="key" value="&quot;&gt;&lt;script&gt;"><input type="hidden" name="_next" value="https://khabar.example/thanks/comments/" data-next>'
    + '<input type="hidden" name="p" data-parent disabled>'
    + '<p class="honeypot"><label for="comments-trap">این خانه را خالی بگذارید</label><input type="text" id="comments-trap" name="hp" tabindex="-1" autocomplete="off"></p>'
    + '<p class="form-advice">همه را پر کنید <span class="required">*</span></p>'
    + '<p class="field wide-field"><label for="a">دیدگاه <span class="required" aria-hidden="true">*</span></label><textarea rows="6" id="a" name="f[text]" maxlength="9" required data-field></textarea></p>'
    + '<button type="submit">فرستادن</button><p class="form-status" role="status" tabindex="-1"></p></form>');
});
