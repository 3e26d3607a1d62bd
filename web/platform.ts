/** The platform that these pages were built for. */
import type { Platform } from '../core/platform.ts';

declare const __PLATFORM__: Platform;

export const platform: Platform = __PLATFORM__;
