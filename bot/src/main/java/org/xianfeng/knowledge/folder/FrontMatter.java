package org.xianfeng.knowledge.folder;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.knowledge.folder.Field.Listing;
import org.xianfeng.knowledge.folder.Field.Other;
import org.xianfeng.knowledge.folder.Field.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as fields of text and lists of text. Only the node tree is composed and nothing is constructed from it, so
 * no type is guessed and no object is made that the YAML names.
 */
final class FrontMatter {

    private static final int MOST_ALIASES = 10;

    private FrontMatter() {}

    /** @param line where the YAML begins in its file */
    static Fields read(String yaml, int line) throws BrokenEntryException {
        if (!(compose(yaml, line) instanceof MappingNode mapping)) {
            throw new BrokenEntryException(line, "the front matter must be lines of name: value");
        }
        Map<String, Field> fields = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int at = line + tuple.getKeyNode().getStartMark().getLine();
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw new BrokenEntryException(at, "a field's name must be text");
            }
            if (!isNull(tuple.getValueNode())
                    && fields.put(name.getValue(), new Field(at, value(tuple.getValueNode()))) != null) {
                throw new BrokenEntryException(at, name.getValue() + " is given twice");
            }
        }
        return new Fields(fields, line);
    }

    private static Node compose(String yaml, int line) throws BrokenEntryException {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int at = Optional.ofNullable(e.getProblemMark()).map(Mark::getLine).orElse(0);
            throw new BrokenEntryException(line + at, "the front matter is not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new BrokenEntryException(line, "the front matter is not valid YAML: " + e.getMessage());
        }
    }

    private static Field.Value value(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Text(scalar.getValue());
            case SequenceNode sequence -> listing(sequence);
            default -> new Other();
        };
    }

    private static Field.Value listing(SequenceNode sequence) {
        List<String> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof ScalarNode scalar) || isNull(item)) {
                return new Other();
            }
            items.add(scalar.getValue());
        }
        return new Listing(items);
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
