/** Runs a user's own token classification model: ONNX Runtime for the network, Hugging Face's tokenizers for its words. */
@NullMarked
package org.wiredesk.onnx;

import org.jspecify.annotations.NullMarked;
