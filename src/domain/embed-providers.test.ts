import { describe, expect, test } from 'vitest';
import { EMBED_PROVIDERS, readEmbed } from './embed-providers.ts';

describe('what a story shows of another site', () => {
  test.each([
    ['https://www.aparat.com/v/kXb3q', 'https://www.aparat.com/video/video/embed/videohash/kXb3q/vt/frame'],
    ['aparat.com/v/kXb3q/', 'https://www.aparat.com/video/video/embed/videohash/kXb3q/vt/frame'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3s', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://soundcloud.com/artist-1/a-track', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fartist-1%2Fa-track'],
    ['http://t.me/s/akhbar_fori/128', 'https://t.me/akhbar_fori/128?embed=1'],
    ['https://twitter.com/someone/status/1234567890', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true&lang=fa'],
    ['https://x.com/someone/status/1234567890?s=20', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true&lang=fa'],
    ['https://www.instagram.com/reel/C0abcDEF12_/', 'https://www.instagram.com/reel/C0abcDEF12_/embed/'],
  ])('%s', (page, frame) => {
    const embed = readEmbed(page);
    expect(embed?.frame).toBe(frame);
    expect(new URL(frame).origin).toBe(embed?.provider.origin);
    expect(embed?.page).toMatch(/^https:\/\//);
  });

  test.each([
    '', 'آپارات', 'https://example.com/v/kXb3q', 'https://www.aparat.com/', 'https://www.aparat.com/channel', 'https://aparat.com.evil.example/v/kXb3q',
    'https://evil.example/aparat.com/v/kXb3q', 'https://www.youtube.com/watch?v=short', 'https://www.youtube.com/watch?v=dQw4w9WgXc"', 'javascript:alert(1)//t.me/a/1',
    'https://user@t.me/channel/1', 'https://t.me:8443/channel/1', 'https://t.me/joinchat/abc', 'ftp://vimeo.com/76979871', 'https://x.com/someone',
    `https://www.aparat.com/v/${'a'.repeat(100_000)}`, `https://soundcloud.com/${'-'.repeat(100_000)}`,
  ])('nothing of %.60s', (page) => {
    expect(readEmbed(page)).toBeUndefined();
  });

  test('comes from one origin a site, which the policy can name', () => {
    expect(new Set(EMBED_PROVIDERS.map(({ origin }) => origin)).size).toBe(EMBED_PROVIDERS.length);
    for (const { origin } of EMBED_PROVIDERS) expect(new URL(origin).origin).toBe(origin);
  });
});
