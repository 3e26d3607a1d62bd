/**
 * Runs in the distribution, for every request but the API's: a path of a page, rather than of a file, is answered by the
 * one document, which finds out itself what it shows. Errors stay errors, the API's above all.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  if (!/\.[a-z0-9]+$/i.test(request.uri)) request.uri = '/index.html';
  return request;
}
