/**
 * The Content Security Policy of both pages, in the page and in the server's header.
 * The spreadsheet sets styles inline and draws its images from blob and data addresses.
 */
export function pagePolicy(...scriptOrigins) {
  const scripts = ["'self'", ...scriptOrigins].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src ${scripts}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
