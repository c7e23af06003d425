import messages from 'emojibase-data/en/messages.json' with { type: 'json' };
import { buildNodeId, corpus } from './corpus.ts';

/** What a collection holds of a document, by field. */
export type StoredDocument = Readonly<Record<string, unknown>> & {
  readonly document_id: string;
  readonly collection_id: string;
};

/** A document of the corpus. */
export type EmojiFields = StoredDocument & {
  readonly emoji: string;
  readonly label: string;
  readonly tags: readonly string[];
  /** Label and tags. */
  readonly content: string;
  /** Taxonomy node. */
  readonly node_id: string;
};

/** A set of documents. */
export type Collection = {
  readonly id: string;
  readonly name: string;
  /** Whether there are search indexes of it. */
  readonly isSearchable: boolean;
  readonly documents: readonly StoredDocument[];
};

/** Id of the collection that every search goes through: the corpus. */
export const emojiCollectionId = 'col_emoji';

/** Id of the collection that emoji can be enriched from: their groups, one per taxonomy node. */
export const groupCollectionId = 'col_emoji_groups';

const emojiFields: readonly EmojiFields[] = corpus.map(({ id, emoji, label, tags, nodeId }) => ({
  document_id: id,
  collection_id: emojiCollectionId,
  emoji,
  label,
  tags: tags.split(' ').filter((tag) => tag !== ''),
  content: `${label} ${tags}`.trim(),
  node_id: nodeId,
}));

/** Every collection of the sandbox, the same in all namespaces. */
export const collections: readonly Collection[] = [
  { id: emojiCollectionId, name: 'emoji', isSearchable: true, documents: emojiFields },
  {
    id: groupCollectionId,
    name: 'emoji_groups',
    isSearchable: false,
    documents: messages.groups.map(({ key, message, order }) => ({
      document_id: buildNodeId(key),
      collection_id: groupCollectionId,
      node_id: buildNodeId(key),
      group_name: message,
      order,
    })),
  },
];

const emojiById = new Map(emojiFields.map((document) => [document.document_id, document]));

/** The collection of that id or name, or undefined. */
export function findCollection(idOrName: string): Collection | undefined {
  return collections.find(({ id, name }) => id === idOrName || name === idOrName);
}

/** A document of the corpus with its fields. @throws Error for an id that no search can have found */
export function getEmojiDocument(documentId: string): EmojiFields {
  const document = emojiById.get(documentId);
  if (document === undefined) {
    throw new Error(`there is no document ${documentId} in the corpus`);
  }
  return document;
}

/** A member of nested objects by its path, `scores.rerank`; undefined where the path leads nowhere. */
export function readPath(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, step) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, step)
          ? (node as Readonly<Record<string, unknown>>)[step]
          : undefined,
      value,
    );
}
