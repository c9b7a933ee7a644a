/**
 * What is said to authors, by permanent rule id: what is wrong and what to do. Names that come from a
 * file stand between «» so that Latin words do not scramble the line.
 */
export const contentMessages = {
  'file-unreadable': (reason: string) =>
    `این فایل خوانده نمی‌شود (${reason}). دسترسی فایل را درست کنید یا آن را دوباره بسازید.`,
  'file-too-large': (megabytes: string) =>
    `این فایل ${megabytes} مگابایت است و از اندازه مجاز (۲ مگابایت) بزرگ‌تر است. متن را به چند خبر بخش کنید و عکس‌ها را در پوشه media بگذارید.`,
  'file-outside': () =>
    'این فایل پیوندی نمادین به بیرون از پوشه خبرخانه است و برای ایمنی خوانده نشد. خود فایل را به‌جای پیوند بگذارید.',
  'encoding-utf-16': () =>
    'رمزگذاری این فایل UTF-16 است. در ویرایشگر، گزینه «ذخیره با نام» را بزنید و رمزگذاری UTF-8 را برگزینید.',
  'encoding-windows-1256': () =>
    'رمزگذاری این فایل Windows-1256 است. در ویرایشگر، گزینه «ذخیره با نام» را بزنید و رمزگذاری UTF-8 را برگزینید.',
  'encoding-not-utf-8': () =>
    'این فایل UTF-8 نیست و از این‌جا به بعد خوانده نمی‌شود. آن را با رمزگذاری UTF-8 ذخیره کنید.',
  'encoding-binary': () => 'این فایل متن نیست. فایل متنی Markdown با رمزگذاری UTF-8 بگذارید.',
  'frontmatter-missing': () =>
    'خبر شناسنامه ندارد. فایل باید با یک سطر «---» آغاز شود و پس از تیتر، بخش و تاریخ، سطر «---» دیگری بیاید.',
  'frontmatter-unclosed': () => 'شناسنامه خبر بسته نشده است. پس از آخرین سطر شناسنامه، سطری با «---» بگذارید.',
  'frontmatter-language': (language: string) =>
    `شناسنامه خبر تنها به زبان YAML پذیرفته می‌شود و «${language}» اجرا نمی‌شود. سطر نخست را تنها «---» بنویسید.`,
  'yaml-tab': () => 'در این سطر نویسه Tab آمده است. به‌جای آن فاصله بگذارید.',
  'yaml-duplicate-key': () => 'این کلید دو بار نوشته شده است. یکی از آن دو را پاک کنید.',
  'yaml-alias': (name: string) => `نشانه‌های ارجاع YAML (مانند «*${name}») پذیرفته نمی‌شود. خود مقدار را بنویسید.`,
  'yaml-tag': () => 'نشانه‌های «!» در YAML پذیرفته نمی‌شود. تنها خود مقدار را بنویسید.',
  'yaml-too-deep': () => 'کروشه‌ها و آکولادهای این بخش بیش از اندازه تودرتو است. ساختار را ساده کنید.',
  'yaml-too-large': () => 'این بخش YAML بیش از اندازه بزرگ است. متن خبر را پس از «---» دوم بنویسید.',
  'yaml-syntax': () =>
    'نوشتار YAML در این‌جا درست نیست. اگر مقدار دونقطه، گیومه یا # دارد، آن را میان دو «"» بنویسید و تورفتگی سطرها را بررسی کنید.',
  'not-a-map': () => 'این‌جا باید سطرهایی به شکل «کلید: مقدار» بیاید.',
  'title-missing': () => 'خبر تیتر ندارد. سطری مانند «title: تیتر خبر» به شناسنامه بیفزایید.',
  'section-missing': () => 'بخش خبر نوشته نشده است. سطری مانند «section: politics» به شناسنامه بیفزایید.',
  'date-missing': () => 'تاریخ خبر نوشته نشده است. سطری مانند «date: 1400/11/02 13:45» به شناسنامه بیفزایید.',
  'field-missing': (field: string) => `کلید «${field}» نوشته نشده است. آن را بیفزایید.`,
  'field-empty': (field: string) => `کلید «${field}» خالی است. مقداری بنویسید یا سطر را پاک کنید.`,
  'field-type': (field: string, expected: string) => `مقدار «${field}» باید ${expected} باشد. آن را درست کنید.`,
  'field-too-long': (field: string) => `مقدار «${field}» بیش از اندازه بلند است. آن را کوتاه کنید.`,
  'field-value': (field: string, allowed: string, near?: string) =>
    `مقدار «${field}» باید یکی از این‌ها باشد: ${allowed}.${near === undefined ? '' : ` آیا «${near}» را می‌خواستید؟`}`,
  'unknown-key': (key: string, near?: string) =>
    `کلید «${key}» شناخته نیست. ${near === undefined ? 'نام آن را درست کنید یا سطر را پاک کنید.' : `آیا «${near}» را می‌خواستید؟`}`,
  'unknown-section': (id: string, near?: string) =>
    `بخش «${id}» در فایل sections.yml نیست. ${near === undefined ? 'نام آن را درست کنید یا بخش را به آن فایل بیفزایید.' : `آیا «${near}» را می‌خواستید؟`}`,
  'unknown-agency': (id: string, near?: string) =>
    `خبرگزاری «${id}» در فایل agencies.yml نیست. ${near === undefined ? 'نام آن را درست کنید یا خبرگزاری را به آن فایل بیفزایید.' : `آیا «${near}» را می‌خواستید؟`}`,
  'unknown-author': (id: string, near?: string) =>
    `نویسنده «${id}» در فایل authors.yml نیست. ${near === undefined ? 'نام آن را درست کنید یا نویسنده را به آن فایل بیفزایید.' : `آیا «${near}» را می‌خواستید؟`}`,
  'unknown-related': (code: string) =>
    `خبری با کد «${code}» نیست. کد را درست کنید یا آن را از فهرست related پاک کنید.`,
  'code-malformed': (code: string) =>
    `کد خبر «${code}» درست نیست. تنها رقم، حرف انگلیسی و خط تیره، تا ۴۰ نویسه، پذیرفته می‌شود؛ مانند "14001102013".`,
  'code-duplicate': (code: string, other: string) =>
    `کد خبر «${code}» را فایل «${other}» هم دارد. به یکی از این دو خبر کد دیگری بدهید.`,
  'alias-malformed': (alias: string) =>
    `نشانی «${alias}» درست نیست. نشانی پیشین را با «/» آغاز کنید و بی دامنه، «?»، «#» و «..» بنویسید؛ مانند /old/path/.`,
  'alias-duplicate': (alias: string, other: string) =>
    `نشانی «${alias}» را فایل «${other}» هم دارد. آن را از یکی از این دو خبر پاک کنید.`,
  'alias-hides-page': (alias: string) =>
    `نشانی «${alias}» نشانی صفحه‌ای از خود سایت است و آن را پنهان می‌کند. نشانی دیگری بنویسید یا این سطر را پاک کنید.`,
  'picture-malformed': (src: string) =>
    `نشانی عکس «${src}» درست نیست. نشانی باید درون پوشه media باشد و «..» نداشته باشد؛ مانند media/photo.jpg.`,
  'picture-missing': (src: string, near?: string) =>
    `عکس «${src}» پیدا نشد. ${near === undefined ? 'فایل را در پوشه content/media بگذارید یا نام آن را درست کنید.' : `آیا «${near}» را می‌خواستید؟`}`,
  'picture-outside': (src: string) =>
    `عکس «${src}» پیوندی نمادین به بیرون از پوشه خبرخانه است و برای ایمنی منتشر نشد. خود فایل را به‌جای پیوند بگذارید.`,
  'picture-unreadable': (src: string) =>
    `عکس «${src}» باز نمی‌شود یا بیش از اندازه بزرگ است. فایلی سالم از نوع JPEG، PNG، WebP یا AVIF بگذارید.`,
  'mdx-failed': (reason: string) => `این گزارش MDX هنگام ساخت صفحه از کار افتاد (${reason}). آن را درست کنید.`,
  'page-reserved': (name: string) =>
    `نام «${name}» از آن خود سایت است و صفحه‌ای با این نام نمی‌توان ساخت. نام فایل را عوض کنید.`,
  'page-name': (name: string) =>
    `نام فایل «${name}» نشانی صفحه می‌شود و باید از حرف کوچک انگلیسی، رقم و خط تیره باشد. نام فایل را عوض کنید.`,
  'public-hides-page': (path: string) =>
    `فایل «${path}» در پوشه public جای صفحه‌ای از سایت را می‌گیرد. نام آن را عوض کنید.`,
  'registry-id': (id: string) =>
    `شناسه «${id}» درست نیست. شناسه از حرف کوچک انگلیسی، رقم و خط تیره ساخته می‌شود؛ مانند «international».`,
  'site-missing': () =>
    'فایل content/site.yml نیست. آن را با دو سطر بسازید: «title: نام روزنامه» و «url: https://example.com».',
  'site-value': (reason: string) => reason,
  'sections-missing': () =>
    'فایل content/sections.yml نیست یا هیچ بخشی ندارد. آن را با سطری مانند «politics: { title: سیاست }» بسازید.',
  'date-invalid': (reason: string) => reason,
  'text-control-character': () =>
    'در این مقدار نویسه‌ای نادیدنی هست که جهت متن را به هم می‌ریزد. آن را پاک کنید و دوباره بنویسید.',
} as const;

/** The permanent ids of the rules on content. */
export type ContentRule = keyof typeof contentMessages;
