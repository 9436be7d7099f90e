declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => unknown;
}

/** The page starts scripts (its worker) from its own origin only; anything else is refused here and by the policy header. */
function allowOwnScriptsOnly(page: Window): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { protocol, host } = new URL(address, page.location.href);
      if (protocol !== page.location.protocol || host !== page.location.host) throw new TypeError('foreign script');
      return address;
    },
  });
}

allowOwnScriptsOnly(window);

export {};
