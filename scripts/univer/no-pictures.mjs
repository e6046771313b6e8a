const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Pictures of 70 KB each for panels of permissions that are empty; no button of ours opens them. */
export default function withoutPictures(source) {
  return source.replace(/data:image\/png;base64,[\w+/=]{20000,}/g, nothing);
}
