/** An error that the host answers inside a batch; the batch stops there and what came before stays done. */
export class Failure extends Error {
  constructor(readonly code: string, message: string, readonly httpStatusCode = 400) {
    super(message);
  }
}

export const accessDenied = (): Failure => new Failure('AccessDenied', 'You cannot perform the requested operation.', 401);
export const invalidArgument = (why: string): Failure =>
  new Failure('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${why}`);
/** What Excel says where it has no word for what went wrong, e.g. a page that is set up without a printer. */
export const internalError = (): Failure => new Failure('GeneralException', 'There was an internal error while processing the request.', 500);
export const itemNotFound = (what: string): Failure => new Failure('ItemNotFound', `The requested resource doesn't exist. ${what}`, 404);
/** The emulator's own: the test uses something that nobody has modelled yet, so its outcome would mean nothing. */
export const notImplemented = (what: string): Failure => new Failure('NotImplemented', `The emulated Excel does not know ${what}.`, 501);
