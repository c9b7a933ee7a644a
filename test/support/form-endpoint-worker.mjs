/* A form endpoint that speaks as each provider does. It runs in workerd, and keeps what it has received. */

/** @type {{ provider: string, type: string, fields: Record<string, string> }[]} */
let received = [];

const json = (status, body) => Response.json(body, { status });
const page = (status, text) => new Response(`<!doctype html><title>${text}</title><h1>${text}</h1>`, { status, headers: { 'content-type': 'text/html' } });
const isEmail = (text) => /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(text ?? '');

/**
 * What a provider asks of a form, and how it answers those who want JSON. `wrong` is asked only when the e-mail is bad. The
 * sources are those that the profiles name.
 */
const PROVIDERS = {
  formspree: { next: '_next', good: () => json(200, { ok: true, next: 'https://formspree.io/thanks' }), wrong: () => json(422, { error: 'Validation errors', errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] }) },
  formcarry: { good: () => json(200, { code: 200, status: 'success', title: 'Thank You!', message: 'We received your submission' }), wrong: () => json(200, { code: 422, status: 'error', message: 'email is not valid' }) },
  basin: { good: () => json(200, { success: true }), wrong: () => json(422, { error: 'Email is invalid' }) },
  web3forms: {
    next: 'redirect', demands: (fields) => (fields.access_key === 'key-1' ? undefined : json(400, { success: false, message: 'Invalid Access Key' })),
    good: () => json(200, { success: true, message: 'Email sent successfully!' }), wrong: () => json(400, { success: false, message: 'Invalid email' }),
  },
  getform: { good: () => json(200, { success: true }), wrong: () => json(422, { success: false }) },
  staticman: {
    next: 'options[redirect]', email: 'fields[email]', types: ['application/x-www-form-urlencoded'],
    demands: (fields) => {
      const invalid = Object.keys(fields).filter((name) => name.startsWith('fields[') && !/^fields\[(?:name|email|message)\]$/.test(name));
      return invalid.length > 0 ? json(500, { success: false, errorCode: 'INVALID_FIELDS', data: invalid }) : undefined;
    },
    redirectsScript: true, good: (fields) => json(200, { success: true, fields }), wrong: () => json(500, { success: false, errorCode: 'INVALID_FIELDS', data: ['email'], rawError: {} }),
  },
  cusdis: {
    types: ['application/json', 'application/x-www-form-urlencoded'], isAlwaysJson: true,
    demands: (fields) => (fields.appId === 'app-1' && fields.pageId ? undefined : json(404, { message: 'Project not found' })),
    good: () => json(200, { data: { id: '1' } }), wrong: () => json(400, { message: 'bad' }),
  },
  netlify: {
    types: ['application/x-www-form-urlencoded'], demands: (fields) => (['comments', 'newsletter'].includes(fields['form-name']) ? undefined : page(404, 'Not found')),
    good: () => page(200, 'page of thanks'), wrong: () => page(200, 'page of thanks'),
  },
  custom: { next: '_next', good: () => json(200, { ok: true }), wrong: () => json(422, { errors: { email: ['این ایمیل پذیرفته نیست.'] } }) },
};

async function fieldsOf(request) {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) return request.json();
  return Object.fromEntries(await request.formData());
}

async function answer(name, request) {
  const provider = PROVIDERS[name];
  const type = (request.headers.get('content-type') ?? '').split(';')[0];
  if (provider.types && !provider.types.includes(type)) return page(415, `not ${type}`);
  const fields = await fieldsOf(request);
  // What the name of the sender asks for.
  const wish = fields.name ?? fields.nickname ?? fields['fields[name]'];
  if (wish === 'limit') return json(429, { error: 'too many' });
  if (wish === 'fault') return page(500, 'Internal error');
  if (wish === 'slow') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (wish === 'away') return Response.redirect(new URL('/elsewhere', request.url).href, 302);
  const refusal = provider.demands?.(fields);
  if (refusal) return refusal;
  const wantsJson = provider.isAlwaysJson || (request.headers.get('accept') ?? '').includes('application/json');
  const next = fields[provider.next];
  if (!isEmail(fields[provider.email ?? 'email'])) return wantsJson ? provider.wrong() : page(422, 'Invalid');
  received.push({ provider: name, type, fields });
  if (next && (!wantsJson || provider.redirectsScript)) return Response.redirect(next, 302);
  if (wish === 'plain') return Response.redirect(new URL('/elsewhere', request.url).href, 303);
  return wantsJson ? provider.good(fields) : page(200, 'Received');
}

export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    const cors = pathname.endsWith('/silent') ? {} : { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type, accept' };
    if (pathname === '/received') {
      const list = received;
      received = [];
      return Response.json(list);
    }
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: cors });
    const name = pathname.split('/')[1];
    if (request.method !== 'POST' || !(name in PROVIDERS)) return page(404, 'Not found');
    const response = await answer(name, request);
    return new Response(response.body, { status: response.status, headers: { ...Object.fromEntries(response.headers), ...cors } });
  },
};
