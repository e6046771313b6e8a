import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import devCerts from 'office-addin-dev-certs';

const files = ['ca.crt', 'localhost.crt', 'localhost.key'];
/** What office-addin-dev-certs gives its own. */
const days = 30;

/** Key and certificate for https on localhost that this computer trusts: the system asks its user once. Windows and macOS. */
export const trustedCertificate = () => devCerts.getHttpsServerOptions();

/** The same without asking: made in `folder`, new when it is about to end. Nothing of the system is changed, no browser trusts it. */
export async function ownCertificate(folder) {
  const paths = files.map((file) => path.join(folder, file));
  if (!paths.every((file) => existsSync(file)) || !lastsADay(paths[1])) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await devCerts.generateCertificates(...paths, days, ['127.0.0.1', 'localhost']);
  }
  const [ca, cert, key] = paths.map((file) => readFileSync(file));
  return { ca, cert, key };
}

function lastsADay(certificate) {
  return Date.parse(new X509Certificate(readFileSync(certificate)).validTo) > Date.now() + 86_400_000;
}
