import { createHash } from 'node:crypto';
import { shippedPackages } from './licences.mjs';

/** What is handed out, as CycloneDX 1.6. Without a date: the same lockfile gives the same bytes. */
export function sbom(root, { name, version, license, description }) {
  const components = shippedPackages(root).map(componentOf);
  const content = {
    metadata: {
      component: {
        type: 'application', 'bom-ref': `pkg:npm/${name}@${version}`, name, version, description, licenses: [{ license: { id: license } }],
      },
    },
    components,
  };
  return `${JSON.stringify({
    bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`, version: 1, ...content,
  }, null, 2)}\n`;
}

function componentOf({ place, name, version, licence, integrity }) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ''}${bare}@${version}`;
  return {
    type: 'library', 'bom-ref': `${purl}#${place}`, ...(scope && { group: scope }), name: bare, version, purl,
    licenses: [/[ (]/.test(licence) ? { expression: licence.replace(/^\(|\)$/g, '') } : { license: { id: licence } }],
    ...(integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
    }),
  };
}

/** A UUID of version 8, RFC 9562: made from the content. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
