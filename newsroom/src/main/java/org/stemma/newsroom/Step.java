package org.stemma.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;

/// One thing an editor does to a draft. Each fails when it does not fit: a script that no longer matches its own text is an error.
sealed interface Step {

  /// @throws IllegalArgumentException when the draft has no place for it, or several
  Draft on(Draft draft);

  /// Another headline.
  record Headline(String text) implements Step {
    @Override
    public Draft on(Draft draft) {
      return draft.withHeadline(text);
    }
  }

  /// Other names in the byline.
  record Byline(List<String> names) implements Step {
    public Byline {
      names = List.copyOf(names);
    }

    @Override
    public Draft on(Draft draft) {
      return new Draft(
          draft.headline(), draft.standfirst(), names, draft.caption(), draft.blocks());
    }
  }

  /// Words exchanged in the standfirst or in one block, wherever they stand; they must stand there once.
  record Replace(String old, String with) implements Step {
    @Override
    public Draft on(Draft draft) {
      String standfirst = draft.standfirst();
      int found = standfirst == null ? 0 : occurrences(standfirst);
      List<Draft.Block> blocks = new ArrayList<>();
      for (Draft.Block block : draft.blocks()) {
        found += occurrences(block.text());
        blocks.add(new Draft.Block(block.kind(), replaced(block.text())));
      }
      if (found != 1) {
        throw new IllegalArgumentException("found " + found + " times, not once: " + old);
      }
      return new Draft(
          draft.headline(),
          standfirst == null ? null : replaced(standfirst),
          draft.byline(),
          draft.caption(),
          blocks);
    }

    private String replaced(String text) {
      return text.replace(old, with).strip();
    }

    private int occurrences(String text) {
      return (text.length() - text.replace(old, "").length()) / old.length();
    }
  }

  /// A block removed, named by how it begins.
  record Omit(String beginning) implements Step {
    @Override
    public Draft on(Draft draft) {
      List<Draft.Block> blocks = new ArrayList<>(draft.blocks());
      blocks.remove(draft.indexOf(beginning));
      return draft.withBlocks(blocks);
    }
  }

  /// A block added.
  ///
  /// @param after how the block before it begins; empty for the top, null for the end
  record Insert(BlockKind kind, String text, @Nullable String after) implements Step {
    @Override
    public Draft on(Draft draft) {
      List<Draft.Block> blocks = new ArrayList<>(draft.blocks());
      blocks.add(place(draft), new Draft.Block(kind, text));
      return draft.withBlocks(blocks);
    }

    private int place(Draft draft) {
      if (after == null) {
        return draft.blocks().size();
      }
      return after.isEmpty() ? 0 : draft.indexOf(after) + 1;
    }
  }

  /// A block moved, without any change, to the place after another; both named by how they begin.
  record Move(String beginning, String after) implements Step {
    @Override
    public Draft on(Draft draft) {
      Draft.Block moved = draft.blocks().get(draft.indexOf(beginning));
      Draft without = new Omit(beginning).on(draft);
      return new Insert(moved.kind(), moved.text(), after).on(without);
    }
  }

  /// A paragraph cut in two where `beginning` stands in it.
  record Split(String beginning) implements Step {
    @Override
    public Draft on(Draft draft) {
      List<Draft.Block> blocks = new ArrayList<>();
      for (Draft.Block block : draft.blocks()) {
        int cut = block.text().indexOf(beginning);
        if (cut > 0) {
          blocks.add(new Draft.Block(block.kind(), block.text().substring(0, cut).strip()));
          blocks.add(new Draft.Block(block.kind(), block.text().substring(cut)));
        } else {
          blocks.add(block);
        }
      }
      if (blocks.size() != draft.blocks().size() + 1) {
        throw new IllegalArgumentException("not within one paragraph: " + beginning);
      }
      return draft.withBlocks(blocks);
    }
  }
}
