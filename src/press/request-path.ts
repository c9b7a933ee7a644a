/**
 * The decoded path of a request, without query and fragment; undefined when it is no text.
 *
 * @param url what the request asks for: `/tag/%D9%86%D8%A7%D8%AA%D9%88/?x=1`
 */
export function requestPath(url = '/'): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}
