/** A port of a scanned host. */
export interface ScannedPort {
  readonly port: number;
  readonly transport: string;
  /** Name of the service as the scanner recognised it; empty when it only guessed from the port. */
  readonly service: string;
  readonly product: string;
  readonly version: string;
}

/** A host that answered a scan. */
export interface ScannedHost {
  readonly addresses: readonly string[];
  readonly mac: string;
  /** Maker of the network card, as its address tells. */
  readonly vendor: string;
  readonly hostnames: readonly string[];
  readonly system: string;
  /** Open ports only. */
  readonly ports: readonly ScannedPort[];
}

/** The result of a scan, as it was read. */
export interface ScanData {
  readonly hosts: readonly ScannedHost[];
  /** Hosts that did not answer. */
  readonly down: number;
  /** ISO 8601; empty when the scan does not say. */
  readonly startedAt: string;
  readonly finishedAt: string;
}
