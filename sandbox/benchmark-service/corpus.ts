import emojis from 'emojibase-data/en/data.json' with { type: 'json' };
import messages from 'emojibase-data/en/messages.json' with { type: 'json' };

/** A document of the corpus: one emoji as emojibase describes it. */
export type EmojiDocument = {
  /** Code points in hex, joined by hyphens: `1F600`. */
  readonly id: string;
  /** The emoji itself, without variation selectors. */
  readonly emoji: string;
  /** CLDR short name: `grinning face`. */
  readonly label: string;
  /** Keywords, separated by blanks: `cheerful cheery face grin`. */
  readonly tags: string;
  /** Taxonomy node, after the emoji's group: `node_smileys_emotion`. */
  readonly nodeId: string;
};

const variationSelector = '\uFE0F';
const nodeIdByGroup = new Map(messages.groups.map((group) => [group.order, buildNodeId(group.key)] as const));

/** Taxonomy node of an emoji group: `node_smileys_emotion` of `smileys-emotion`. */
export function buildNodeId(groupKey: string): string {
  return `node_${groupKey.replaceAll('-', '_')}`;
}

/** The emoji without U+FE0F: data sets disagree on whether to write it, and it changes no meaning. */
export function removeVariationSelectors(emoji: string): string {
  return emoji.replaceAll(variationSelector, '');
}

/**
 * The corpus: about 1,900 emoji of emojibase-data (MIT). Bare regional indicators, which belong to no group,
 * are left out.
 */
export const corpus: readonly EmojiDocument[] = emojis.flatMap((emoji) => {
  const nodeId = emoji.group === undefined ? undefined : nodeIdByGroup.get(emoji.group);
  if (nodeId === undefined) {
    return [];
  }
  return {
    id: emoji.hexcode,
    emoji: removeVariationSelectors(emoji.emoji),
    label: emoji.label,
    tags: (emoji.tags ?? []).join(' '),
    nodeId,
  };
});

/** Every taxonomy node of the corpus, sorted. */
export const taxonomyNodeIds: readonly string[] = [
  ...new Set(corpus.map((document) => document.nodeId)),
].sort();
