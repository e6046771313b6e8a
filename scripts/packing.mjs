import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Quick levels: a page is waited for while it is packed. docs/deploy.md says how to pack once and best. */
const packers = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 3 }),
};
/** Pictures, fonts and code tables are packed by themselves. */
const isText = (type = '') => /^(?:text\/|image\/svg|application\/(?:javascript|json|xml))/.test(type);
/** Bytes; less goes in one packet as it is. */
const least = 1400;
/** Answers that are kept packed: the pages ask for the same again and again. */
const mostKept = 256;

/** The coding to answer in, of those that an Accept-Encoding takes; undefined for none. */
export function codingFor(accepted = '') {
  const taken = new Map(accepted.toLowerCase().split(',', 20).map((each) => {
    const [name, ...parameters] = each.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return [name, quality === undefined ? 1 : Number(quality.slice(2))];
  }));
  return Object.keys(packers).find((coding) => taken.get(coding) > 0);
}

/** Packs the texts that `serve` answers with; `serve`, which reads files, knows nothing of it. */
export function packing(serve) {
  const kept = new Map();
  const packed = (coding, name, bytes) => {
    const key = `${coding} ${name}`;
    if (!kept.has(key)) {
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value);
      kept.set(key, packers[coding](bytes));
    }
    return kept.get(key);
  };
  return (request, response, next) => {
    const { writeHead, end } = response;
    response.writeHead = (status, headers = {}) => {
      const { 'Content-Type': type, 'Content-Length': length, ...others } = headers;
      // what was not modified says no type, and depends on the same
      if (status === 304 || isText(type)) response.setHeader('Vary', 'Accept-Encoding');
      const coding = status === 200 && isText(type) && length >= least ? codingFor(request.headers['accept-encoding']) : undefined;
      if (coding === undefined) return writeHead.call(response, status, headers);
      const chunks = [];
      response.write = (chunk) => chunks.push(chunk) > 0;
      response.end = () => {
        packed(coding, `${request.url} ${headers.ETag}`, Buffer.concat(chunks)).then((bytes) => {
          writeHead.call(response, status, { ...others, 'Content-Type': type, 'Content-Encoding': coding, 'Content-Length': bytes.length });
          end.call(response, bytes);
        }, (error) => response.destroy(error));
        return response;
      };
      return response;
    };
    serve(request, response, next);
  };
}
