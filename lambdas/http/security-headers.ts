/** The security headers of every answer of the API. */

/**
 * For answers that are data and never a page: nothing may be loaded by them, framed around them or guessed of them. HSTS is
 * for all subdomains (OWASP ASVS 5.0, 3.4.1, level 2).
 */
export const securityHeaders = {
  contentSecurityPolicy: { 'default-src': "'none'", 'frame-ancestors': "'none'" },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true, preload: false },
  permissionsPolicy: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  dnsPrefetchControl: false,
  downloadOptions: false,
  permittedCrossDomainPolicies: false,
};
