/** What is said to an author whose `site.yml` is wrong: what is wrong and what to do. */
export const configMessages = {
  title: 'نام سایت نوشته نشده است. سطری مانند «title: خبر مهم» بنویسید.',
  url: 'نشانی سایت درست نیست. نشانی کامل را بدون مسیر بنویسید، مانند «url: https://khabar.example».',
  webAddress: 'این نشانی درست نیست. نشانی کاملی بنویسید که با https:// آغاز شود.',
  flag: 'این‌جا فقط true یا false پذیرفته می‌شود.',
  provider: 'این سرویس فرم شناخته نیست. یکی از این‌ها را بنویسید: formspree، netlify، formcarry، basin، web3forms، getform، staticman، cusdis، custom.',
  pageSize: 'شمار خبرهای هر صفحه باید عددی از 5 تا 100 باشد.',
  months: 'نام ماه‌ها را iran یا afghanistan بنویسید.',
  homeTop: 'برای صفحه نخست بیش از هشت خبر برگزیده نمی‌توان نوشت.',
} as const;
