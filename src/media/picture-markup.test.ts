import { describe, expect, it } from 'vitest';
import type { PictureView } from '../queries/view-models.ts';
import { pictureMarkup, preloadMarkup } from './picture-markup.ts';

const picture: PictureView = {
  src: '/assets/map.1a2b.jpg',
  srcset: '/assets/map-480.1a2b.webp 480w, /assets/map-960.1a2b.webp 960w',
  width: 1600,
  height: 1000,
  alt: 'نقشه اروپا',
  color: '#8899aa',
};

describe('pictureMarkup', () => {
  it('offers WebP first and keeps the place of a picture that comes late', () => {
    expect(pictureMarkup(picture, { sizes: '100vw', loading: 'lazy' })).toBe(
      '<picture><source type="image/webp" srcset="/assets/map-480.1a2b.webp 480w, /assets/map-960.1a2b.webp 960w" sizes="100vw">' +
        '<img src="/assets/map.1a2b.jpg" alt="نقشه اروپا" width="1600" height="1000" loading="lazy" decoding="async"' +
        ' class="tint r3 g3 b3"></picture>',
    );
  });

  it('asks for the first picture of a page before all others', () => {
    expect(pictureMarkup(picture, { sizes: '100vw', loading: 'eager' })).toContain(' loading="eager" fetchpriority="high" ');
  });

  it('has no source without WebP files', () => {
    expect(pictureMarkup({ ...picture, srcset: '' }, { sizes: '100vw', loading: 'lazy' })).not.toContain('<source');
  });

  it.each([
    ['a quotation mark', 'x" onload="alert(1)', 'alt="x&#34; onload=&#34;alert(1)"'],
    ['a tag', '<b>&', 'alt="&#60;b&#62;&#38;"'],
  ])('escapes %s', (_, alt, expected) => {
    expect(pictureMarkup({ ...picture, alt }, { sizes: '100vw', loading: 'lazy' })).toContain(expected);
  });

  it('lets no CSS in through the colour', () => {
    const markup = pictureMarkup({ ...picture, color: 'red;background:url(//x)' }, { sizes: '100vw', loading: 'lazy' });
    expect(markup).toContain(' class=""></picture>');
    expect(markup).not.toContain('url(');
  });

  it('offers AVIF before WebP, and JPEG in two widths to all others', () => {
    const all = { ...picture, avif: '/assets/map-480.1a2b.avif 480w', jpeg: '/assets/map-480.1a2b.jpg 480w, /assets/map.1a2b.jpg 1200w' };
    expect(pictureMarkup(all, { sizes: '7rem', loading: 'lazy' })).toBe(
      '<picture><source type="image/avif" srcset="/assets/map-480.1a2b.avif 480w" sizes="7rem">' +
        '<source type="image/webp" srcset="/assets/map-480.1a2b.webp 480w, /assets/map-960.1a2b.webp 960w" sizes="7rem">' +
        '<img src="/assets/map.1a2b.jpg" srcset="/assets/map-480.1a2b.jpg 480w, /assets/map.1a2b.jpg 1200w" sizes="7rem" alt="نقشه اروپا" width="1600" height="1000"' +
        ' loading="lazy" decoding="async" class="tint r3 g3 b3"></picture>',
    );
  });

  it('lays a picture by its focus', () => {
    expect(pictureMarkup({ ...picture, focus: { x: 100, y: 20 } }, { sizes: '7rem', loading: 'lazy' })).toContain(' class="tint r3 g3 b3 fx5 fy1">');
  });
});

describe('preloadMarkup', () => {
  it('asks for the files that the picture itself asks for', () => {
    expect(preloadMarkup({ ...picture, avif: '/assets/map-480.1a2b.avif 480w' }, '(min-width: 64rem) 48rem, 100vw')).toBe(
      '<link rel="preload" as="image" type="image/avif" imagesrcset="/assets/map-480.1a2b.avif 480w" imagesizes="(min-width: 64rem) 48rem, 100vw" fetchpriority="high">',
    );
  });

  it('asks for nothing where there is no AVIF', () => {
    expect(preloadMarkup(picture, '7rem')).toBe('');
  });
});
