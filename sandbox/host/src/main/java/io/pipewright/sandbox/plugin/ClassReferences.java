package io.pipewright.sandbox.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The texts in a class file's constant pool; among them stands every type that its code or its annotations mention. */
final class ClassReferences {

    private ClassReferences() {}

    static Set<String> texts(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipBytes(8);
        int entries = in.readUnsignedShort();
        Set<String> texts = new HashSet<>();
        for (int i = 1; i < entries; i++) {
            int tag = in.readUnsignedByte();
            if (tag == 1) {
                texts.add(in.readUTF());
            } else {
                in.skipBytes(length(tag));
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        return texts;
    }

    private static int length(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IOException("unknown constant " + tag);
        };
    }
}
