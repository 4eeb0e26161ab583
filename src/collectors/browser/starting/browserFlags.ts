/** What a browser does by itself and nobody here asked for. */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'BackForwardCache',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'FedCm',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'Prerender2',
  'PrivacySandboxSettings4',
  'SegmentationPlatform',
  'Translate',
  'WebBluetooth',
  'WebOTP',
  // Suggestions below an address bar that nobody sees: a process for every page that is opened.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUSB',
]

/** What a browser is started with. 浏览器启动参数 */
export interface FlagTerms {
  readonly profile: string
  readonly userAgent: string
  /** False only in tests, on pages of their own. */
  readonly isSandboxed: boolean
}

/**
 * How a browser is started that opens strangers' pages.
 *
 * Pages get a proxy of their own (`pages/drawIn`); what is not a page's has one that is nowhere, and no name resolves: whatever a flag should have forgotten
 * leads nowhere either.
 */
export const browserFlags = ({ profile, userAgent, isSandboxed }: FlagTerms): readonly string[] => [
  '--headless',
  ...(isSandboxed ? [] : ['--no-sandbox']),
  `--user-data-dir=${profile}`,
  '--remote-debugging-pipe',
  `--user-agent=${userAgent}`,
  '--proxy-server=http://nowhere.invalid:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-file-system',
  '--disable-gpu',
  '--disable-notifications',
  '--disable-print-preview',
  '--disable-speech-api',
  '--disable-search-engine-choice-screen',
  '--deny-permission-prompts',
  '--js-flags=--max-old-space-size=384',
  '--lang=zh-CN',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--renderer-process-limit=8',
  '--hide-scrollbars',
  'about:blank',
]
