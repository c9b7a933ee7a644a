/** What is said to an author whose `site.yml` is wrong: what is wrong and what to do. */
export const configMessages = {
  title: 'نام سایت نوشته نشده است. سطری مانند «title: خبر مهم» بنویسید.',
  url: 'نشانی سایت درست نیست. نشانی کامل را بنویسید، مانند «url: https://khabar.example» یا برای سایتی که زیر مسیری است «url: https://khabar.example/news».',
  webAddress: 'این نشانی درست نیست. نشانی کاملی بنویسید که با https:// آغاز شود.',
  hosts: 'میزبان ناشناخته است. از «cloudflare»، «netlify» و «nginx» یک یا چند تا را بنویسید، مانند «hosts: [nginx]».',
  pageSize: 'شمار خبرهای هر صفحه باید عددی از ۵ تا ۱۰۰ باشد. آن را درست کنید.',
  homeTop: 'برای صفحه نخست بیش از هشت خبر برگزیده نمی‌توان نوشت. چند خبر را پاک کنید.',
  formAction: 'نشانی گیرنده فرم نوشته نشده است. سطری مانند «action: https://forms.example/comments» بنویسید.',
  formSuccess: 'نشانه رسیدن فرم یک کلید و مقدار آن است، مانند «success: { ok: "true" }». آن را درست کنید.',
  formKeyWeb3forms: 'این گیرنده بدون کلید فرم را نمی\u200cپذیرد. آن را مانند «hidden: { access_key: … }» بنویسید.',
  formKeyCusdis: 'این گیرنده بدون شناسه سایت دیدگاه را نمی\u200cپذیرد. آن را مانند «hidden: { appId: … }» بنویسید.',
} as const;
