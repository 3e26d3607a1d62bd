/** One message that went out, as the outbox lists it; types only, so that the page shares them. */

export interface OutboxMessage {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly channel: 'sms' | 'voice' | 'email';
  /** E.164 or an e-mail address. */
  readonly to: string;
  readonly subject?: string;
  /** The words that a person reads, or hears from the robot. */
  readonly text: string;
  readonly ssml?: string;
  /** BCP 47; the robot's language. */
  readonly language?: string;
  /** Of a call: when its code was typed, and the call ended. */
  readonly usedAt?: string;
  readonly links?: readonly string[];
  /** The address of the e-mail's page, as it was sent. */
  readonly htmlPath?: string;
  readonly attachments?: readonly { readonly name: string; readonly text: string }[];
}
