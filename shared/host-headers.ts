/** Headers of the browser host's own, known to it and to the screens. */

/**
 * Which run of the service a call is meant for. Browsers send a request again by themselves where the connection that they
 * reused breaks: a change that a killed service may have made must not be made once more by the next.
 */
export const serviceHeader = 'metodebenk-service';
/** The answer of another run of the service than the one a call is meant for; nothing was done. */
export const otherServiceStatus = 412;
