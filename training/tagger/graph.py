"""A small writer of ONNX graphs: initialisers stored small, layers as operators."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.tagger.rounding import paired, plain

MICROSOFT = "com.microsoft"
SPREAD = (np.float32(1 / 127), np.uint8(128))
"""Scale and zero point of a row that is divided by its greatest magnitude."""
RAISED = (np.float32(1 / 235), np.uint8(20))
"""The same for outputs of GELU, never below -0.17, in a row divided by its greatest value or by RAISED_LEAST."""
RAISED_LEAST = np.float32(2)


class Graph:
    """Collects nodes and initialisers. Matrices are stored as int8 with a scale a column, or as 16-bit floats.

    `times` and `times_by_row` also multiply in 8 bits where matrices are stored as int8.
    """

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
        whole, scale = plain(value)
        return self.op("Mul", self.op("Cast", self.keep(whole), to=TensorProto.FLOAT), self.keep(scale[None]))

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

    def times(self, x: str, matrix: np.ndarray, bias: np.ndarray | None = None) -> str:
        """`x @ matrix + bias`; in 8 bits, `x` is rounded by the range of all its values."""
        if self.small != "int8":
            y = self.op("MatMul", x, self.matrix(matrix))
            return y if bias is None else self.op("Add", y, self.keep(bias))
        whole, scale = paired(matrix)
        more = [] if bias is None else [self.keep(bias)]
        zero = self.keep(np.zeros(len(scale), dtype=np.int8))
        return self.op("DynamicQuantizeMatMul", x, self.keep(whole), self.keep(scale), zero, *more, domain=MICROSOFT)

    def times_by_row(self, x: str, matrix: np.ndarray, *, raised: bool = False) -> str:
        """`x @ matrix`; in 8 bits, each row of `x` is rounded by its own range (`raised`: it comes from GELU).

        A few rows, those of the marks around title and body above all, reach ten times further than the others.
        """
        if self.small != "int8":
            return self.op("MatMul", x, self.matrix(matrix))
        last = self.keep(np.asarray([-1]))
        if raised:
            reach = self.op("Max", self.op("ReduceMax", x, last, keepdims=1), self.keep(RAISED_LEAST))
        else:
            reach = self.op("ReduceMax", self.op("Abs", x), last, keepdims=1)
        step, zero = (self.keep(v) for v in (RAISED if raised else SPREAD))
        rounded = self.op("QuantizeLinear", self.op("Div", x, reach), step, zero)
        whole, scale = (self.keep(v) for v in paired(matrix))
        y = self.op("MatMulIntegerToFloat", rounded, whole, step, scale, zero, domain=MICROSOFT)
        return self.op("Mul", y, reach)

    def thirds(self, x: str) -> list[str]:
        """The last axis of `x` in three equal parts."""
        self._count += 1
        names = [f"split_{self._count}_{n}" for n in range(3)]
        self.nodes.append(helper.make_node("Split", [x], names, axis=-1, num_outputs=3))
        return names

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
