package org.tintype.pixels.leptonica;

import static org.bytedeco.leptonica.global.leptonica.lept_free;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;

/** What an encoder of the native library has written: it allocates the memory itself and says where and how much. */
final class NativeBytes implements AutoCloseable {

    private final BytePointer address = new BytePointer();
    private final SizeTPointer size = new SizeTPointer(1);

    BytePointer address() {
        return address;
    }

    SizeTPointer size() {
        return size;
    }

    byte[] toArray() {
        byte[] bytes = new byte[Math.toIntExact(size.get())];
        address.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        size.deallocate();
        if (!address.isNull()) {
            lept_free(address);
        }
    }
}
