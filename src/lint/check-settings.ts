import { contentMessages } from '../content/content-messages.ts';
import { quote } from '../content/quote.ts';
import { readYaml } from '../content/yaml-text.ts';
import { markdownRules } from '../markdown/markdown-messages.ts';
import { unknownRule } from './exceptions.ts';
import type { RuleSettings } from './judge.ts';
import { rulePage, type LintIssue } from './lint-issue.ts';
import { RULES } from './rules.ts';

const SITE = 'content/site.yml';

/**
 * Names the ids in `lint.rules` of `site.yml` that no rule has. Rules of the build decide what can be published, so that their
 * severity is not a newsroom's to set: that is said apart.
 *
 * @param yaml the text of `site.yml`
 */
export function checkSettings(yaml: string, settings: RuleSettings): LintIssue[] {
  const unknown = Object.keys(settings).filter((id) => !RULES.some((rule) => rule.id === id));
  if (unknown.length === 0) return [];
  const { placeOf } = readYaml(yaml);
  return unknown.map((id) => ({
    file: SITE, ...placeOf(['lint', 'rules', id], 'key'), rule: 'lint-setting', severity: 'error', page: rulePage('lint-setting'),
    message: isOfBuild(id) ? `قاعده ${quote(id)} از آن ساخت سایت است و شدت آن را نمی‌توان عوض کرد. آن را پاک کنید.` : unknownRule(id),
  }));
}

function isOfBuild(id: string): boolean {
  return Object.hasOwn(contentMessages, id) || Object.hasOwn(markdownRules, id);
}
