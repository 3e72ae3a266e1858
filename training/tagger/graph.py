"""A small writer of ONNX graphs: initialisers stored small, layers as operators."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


class Graph:
    """Collects nodes and initialisers. Matrices are stored as int8 with a scale a column, or as 16-bit floats."""

    def __init__(self, *, small: str = "int8") -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []
        self.small = small
        self._count = 0

    def op(self, kind: str, *inputs: str, domain: str = "", **attributes: object) -> str:
        """Add an operator with one output; return the output's name."""
        self._count += 1
        name = f"{kind.lower()}_{self._count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], domain=domain, **attributes))
        return name

    def keep(self, value: np.ndarray) -> str:
        """Add a constant; return its name."""
        self._count += 1
        name = f"w{self._count}"
        self.initialisers.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def matrix(self, value: np.ndarray) -> str:
        """Add a matrix (inputs x outputs), stored small, expanded to 32-bit floats when the graph is loaded."""
        if self.small == "fp32":
            return self.keep(value.astype(np.float32))
        if self.small == "fp16":
            return self.op("Cast", self.keep(value.astype(np.float16)), to=TensorProto.FLOAT)
        scale = np.maximum(np.abs(value).max(axis=0, keepdims=True) / 127, 1e-12).astype(np.float32)
        whole = self.op("Cast", self.keep(np.round(value / scale).astype(np.int8)), to=TensorProto.FLOAT)
        return self.op("Mul", whole, self.keep(scale))

    def rows(self, table: np.ndarray, index: str) -> str:
        """Rows of a table by index; int8 with a scale a row, unless the table is small."""
        if len(table) < 1000 or self.small == "fp32":
            return self.op("Gather", self.keep(table.astype(np.float32)), index)
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True) / 127, 1e-12).astype(np.float32)
        whole = self.op("Gather", self.keep(np.round(table / scale).astype(np.int8)), index)
        return self.op("Mul", self.op("Cast", whole, to=TensorProto.FLOAT), self.op("Gather", self.keep(scale), index))

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray | None) -> str:
        """`x @ weight.T + bias`, with a weight as torch keeps it (outputs x inputs)."""
        y = self.op("MatMul", x, self.matrix(weight.T))
        return y if bias is None else self.op("Add", y, self.keep(bias))

    def norm(self, x: str, weight: np.ndarray, bias: np.ndarray, epsilon: float) -> str:
        """Layer normalisation over the last axis."""
        return self.op("LayerNormalization", x, self.keep(weight), self.keep(bias), axis=-1, epsilon=epsilon)

    def model(
        self, inputs: dict[str, tuple[int, list[str | int]]], outputs: dict[str, tuple[str, list[str | int]]]
    ) -> bytes:
        """The finished model: inputs name -> (element type, shape), outputs name -> (node output, shape)."""
        for name, (made, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [made], [name]))
        graph = helper.make_graph(
            self.nodes,
            "tollbook",
            [helper.make_tensor_value_info(n, t, s) for n, (t, s) in inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, (_, s) in outputs.items()],
            self.initialisers,
        )
        opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="tollbook")
        onnx.checker.check_model(model)
        return model.SerializeToString()
