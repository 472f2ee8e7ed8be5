"""Trains the cross-encoder that reads a question and a sentence together, and writes it as the program loads it.

    python cross_encoder.py --base all-minilm-l6-v2.onnx --tokenizer all-minilm-l6-v2-tokenizer.json \
        --rows rows.jsonl [--start before.pt --older rows.jsonl --share 0.3] [--mean-with before.pt] \
        [--swaps 1.8 --fixed-layers 2] --state after.pt --onnx cross-encoder-q.onnx

Rows are lines {"question", "sentence", "context", "answers": true or false, "answer": words, of the sentence if it has them};
docs/evaluation.md says where they come from.
The base is the encoder to begin with, in ONNX, not quantised. Needs torch, transformers, tokenizers, onnx, onnxruntime.
"""

import argparse
import json
import random
import re
import tempfile
import time
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

# As in CrossEncoder.java, in tokens.
LONGEST_QUESTION, LONGEST_SENTENCE, LONGEST_CONTEXT = 48, 64, 40
START, END = 101, 102
# A sentence that answers counts this many times: there are about nine others for each.
ANSWER_COUNTS = 3
# What finding the answer's words counts beside telling whether there are any.
SPAN_COUNTS = 0.2
# What telling yes from no counts: few pairs in a hundred have either.
YES_COUNTS = 0.2
WARM_UP = 0.1
# Of the sentences that don't answer, for each question: the best found come first.
MOST_OTHERS = 6


def matmul_weights(graph):
    """Each weight of the encoder's layers, as (name in transformers, name in the graph); the graph's are transposed."""
    initializers = {tensor.name for tensor in graph.initializer}
    for node in graph.node:
        place = re.fullmatch(r"/encoder/layer\.(\d+)/(.*)/MatMul", node.name)
        if place and node.input[1] in initializers:
            yield f"encoder.layer.{place[1]}.{place[2].replace('/', '.')}.weight", node.input[1]


class CrossEncoder(torch.nn.Module):
    """A BERT encoder: its first position tells how surely the sentence answers and whether with yes, the others where the
    answer begins and ends."""

    def __init__(self, base):
        super().__init__()
        graph = onnx.load(base).graph
        arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        state = {name: torch.tensor(array.copy()) for name, array in arrays.items()
                 if name.startswith(("embeddings.", "encoder."))}
        for name, in_graph in matmul_weights(graph):
            state[name] = torch.tensor(arrays[in_graph].T.copy())
        words, width = state["embeddings.word_embeddings.weight"].shape
        layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layer."))
        # Dropout cost half the time and gained nothing in one or two passes over the rows.
        self.bert = BertModel(
            BertConfig(vocab_size=words, hidden_size=width, num_hidden_layers=layers, num_attention_heads=width // 32,
                       intermediate_size=4 * width, hidden_dropout_prob=0, attention_probs_dropout_prob=0,
                       attn_implementation="eager"),
            add_pooling_layer=False)
        self.bert.load_state_dict(state, strict=False)
        for parameter in self.bert.embeddings.parameters():
            parameter.requires_grad = False
        self.head = torch.nn.Linear(width, 2)
        self.bounds = torch.nn.Linear(width, 2)

    def forward(self, ids, types, mask):
        states = self.bert(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        return self.head(states[:, 0]), self.bounds(states)


class Sequence(NamedTuple):
    """[CLS] question [SEP] sentence [SEP] context [SEP], the sentence being the second text."""

    ids: list
    types: list
    answers: float
    # Whether it answers yes, or None where it answers neither yes nor no.
    yes: float | None
    # Positions of the answer's first and last piece, or None where the sentence has no such words.
    bounds: tuple | None


def rows(path, share):
    """The rows of this share of a file's questions, picked at random. All questions with a yes or no are among them, and these
    twice: few questions have one."""
    with open(path, encoding="utf-8") as lines:
        for _, of_question in groupby(map(json.loads, lines), key=lambda row: row["question"]):
            of_question = list(of_question)
            answers = [row for row in of_question if row["answers"]]
            said = [row for row in answers if row["answer"].lower() in ("yes", "no")]
            if said or random.random() < share:
                yield from answers + said
                yield from [row for row in of_question if not row["answers"]][:MOST_OTHERS]


# A name within a question: capitalised words, not the first.
NAME = re.compile(r"(?<=[\s(\"])((?:[A-Z][\w&.-]*\w)(?: (?:of |the |and )?[A-Z][\w&.-]*\w)*)")
CALENDAR = set("January February March April May June July August September October November December Monday Tuesday "
               "Wednesday Thursday Friday Saturday Sunday".split())
# Of the names tried in another's place, one must be new to question and sentences.
TRIED = 12


def names(text):
    return [name for name in NAME.finditer(text) if name.start() and name[1] not in CALENDAR]


def name_words(text):
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 2}


def swapped(chosen, share):
    """Rows of questions in which another name stands for one that the answering sentence has: it does not answer these.
    Half of the names are those of the sentences that were found beside, half of other questions.

    share -- how many such questions are made of each that has an answer, on average
    """
    by_question = [list(of_question) for _, of_question in groupby(chosen, key=lambda row: row["question"])]
    everywhere = {True: [], False: []}
    for of_question in by_question:
        for name in names(of_question[0]["question"]):
            everywhere[" " in name[1]].append(name[1])
    for of_question in by_question:
        for _ in range(int(share) + (random.random() < share % 1)):
            yield from swapped_once(of_question, everywhere)


def swapped_once(of_question, everywhere):
    answers = [row for row in of_question if row["answers"]]
    others = [row for row in of_question if not row["answers"]]
    if not answers:
        return
    question = answers[0]["question"]
    told = set().union(*(name_words(row["sentence"] + " " + row["context"]) for row in answers))
    in_place = [name for name in names(question) if name_words(name[1]) & told]
    if not in_place:
        return
    name = random.choice(in_place)
    longer = " " in name[1]
    near = [other[1] for row in others for other in names(row["sentence"]) if (" " in other[1]) == longer]
    candidates = near if near and random.random() < 0.5 else everywhere[longer]
    known = told | name_words(question)
    new = next((other for other in (random.choice(candidates) for _ in range(TRIED))
                if name_words(other) and not name_words(other) & known), None)
    if new:
        other_question = question[:name.start(1)] + new + question[name.end(1):]
        yield from ({**row, "question": other_question, "answers": False, "answer": ""} for row in answers[:2])
        yield from ({**row, "question": other_question} for row in others[:1])


def sequence(tokenizer, row):
    def pieces(text):
        return tokenizer.encode(text, add_special_tokens=False)

    question = pieces(row["question"]).ids[:LONGEST_QUESTION]
    sentence = pieces(row["sentence"])
    context = pieces(row["context"]).ids[-LONGEST_CONTEXT:]
    told = sentence.ids[:LONGEST_SENTENCE]
    ids = [START, *question, END, *told, END]
    types = [0] * (len(question) + 2) + [1] * (len(told) + 1)
    if context:
        ids += [*context, END]
        types += [0] * (len(context) + 1)
    answer = place(row)
    within = [i for i, (start, end) in enumerate(sentence.offsets[:LONGEST_SENTENCE])
              if answer and start < answer.end() and end > answer.start()]
    first = len(question) + 2
    yes = {"yes": 1.0, "no": 0.0}.get(row["answer"].lower())
    return Sequence(ids, types, float(row["answers"]), yes, (first + within[0], first + within[-1]) if within else None)


def place(row):
    """Where the sentence has the answer, in whole words. Yes and no are words of no sentence."""
    answer = row["answer"]
    if answer.lower() in ("", "yes", "no"):
        return None
    return re.search(r"(?<!\w)" + re.escape(answer) + r"(?!\w)", row["sentence"], re.IGNORECASE)


def batches(sequences, size, passes):
    """Sequences of about the same length together, so that little is padding; another order in each pass."""
    for _ in range(passes):
        random.shuffle(sequences)
        for start in range(0, len(sequences), 8 * size):
            near = sorted(sequences[start:start + 8 * size], key=lambda it: len(it.ids))
            together = [near[i:i + size] for i in range(0, len(near), size)]
            random.shuffle(together)
            yield from together


def tensors(batch):
    longest = max(len(it.ids) for it in batch)
    ids, types, mask = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
    for i, it in enumerate(batch):
        ids[i, :len(it.ids)] = torch.tensor(it.ids)
        types[i, :len(it.types)] = torch.tensor(it.types)
        mask[i, :len(it.ids)] = 1
    return ids, types, mask


def loss(model, batch):
    """What is made less: the sum, and its parts for the reader: whether a sentence answers, where, and whether with yes."""
    ids, types, mask = tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        heads, bounds = model(ids, types, mask)
    answers = torch.tensor([it.answers for it in batch])
    whether = torch.nn.functional.binary_cross_entropy_with_logits(
        heads[:, 0].float(), answers, weight=1 + (ANSWER_COUNTS - 1) * answers)
    where = yes = torch.zeros(())
    told = [i for i, it in enumerate(batch) if it.bounds]
    if told:
        outside = (types[told] == 0).unsqueeze(-1)
        where = torch.nn.functional.cross_entropy(
            bounds[told].float().masked_fill(outside, -1e9), torch.tensor([batch[i].bounds for i in told]))
    said = [i for i, it in enumerate(batch) if it.yes is not None]
    if said:
        yes = torch.nn.functional.binary_cross_entropy_with_logits(
            heads[said, 1].float(), torch.tensor([batch[i].yes for i in said]))
    return (whether + SPAN_COUNTS * where + YES_COUNTS * yes,
            (whether.item(), where.item() if told else np.nan, yes.item() if said else np.nan))


def train(model, sequences, rate, size, passes):
    total = passes * ((len(sequences) + size - 1) // size)
    optimizer = torch.optim.AdamW([it for it in model.parameters() if it.requires_grad], lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (WARM_UP * total), (total - step) / ((1 - WARM_UP) * total)))
    began, losses = time.time(), []
    model.train()
    for step, batch in enumerate(batches(sequences, size, passes), 1):
        whole, parts = loss(model, batch)
        whole.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        losses.append(parts)
        if step % 50 == 0:
            print(f"step {step} of {total}: loss", *np.round(np.nanmean(losses[-50:], axis=0), 4),
                  f"{time.time() - began:.0f} s", flush=True)


def state(path, model):
    """The state in a file, if it is one of such a model."""
    loaded = torch.load(path)
    shapes = {name: tensor.shape for name, tensor in model.state_dict().items()}
    if {name: tensor.shape for name, tensor in loaded.items()} != shapes:
        raise SystemExit(f"{path} is the state of another model: another base, or other outputs. Begin from the base.")
    return loaded


def mean(one, other):
    """Between two states of one training."""
    return {name: (tensor + other[name]) / 2 for name, tensor in one.items()}


def export(model, base, path):
    """The base's graph with the trained weights and the heads, in 8 bits."""
    network = onnx.load(base)
    graph = network.graph
    state = {name: tensor.float().numpy() for name, tensor in model.bert.state_dict().items()}
    trained = state | {in_graph: state[name].T for name, in_graph in matmul_weights(graph)}
    for tensor in graph.initializer:
        if tensor.name in trained:
            array = np.ascontiguousarray(trained[tensor.name], dtype=np.float32)
            tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))
    states = graph.output[0].name
    graph.initializer.extend([
        numpy_helper.from_array(np.array(0, dtype=np.int64), "first_position"),
        numpy_helper.from_array(np.ascontiguousarray(model.head.weight.detach().numpy().T), "head_weight"),
        numpy_helper.from_array(model.head.bias.detach().numpy(), "head_bias"),
        numpy_helper.from_array(np.ascontiguousarray(model.bounds.weight.detach().numpy().T), "bounds_weight"),
        numpy_helper.from_array(model.bounds.bias.detach().numpy(), "bounds_bias")])
    graph.node.extend([
        helper.make_node("Gather", [states, "first_position"], ["first_state"], axis=1),
        helper.make_node("Gemm", ["first_state", "head_weight", "head_bias"], ["log_odds"]),
        helper.make_node("MatMul", [states, "bounds_weight"], ["bounds_unbiased"]),
        helper.make_node("Add", ["bounds_unbiased", "bounds_bias"], ["bounds"])])
    del graph.output[:]
    graph.output.extend([
        helper.make_tensor_value_info("log_odds", TensorProto.FLOAT, ["batch", 2]),
        helper.make_tensor_value_info("bounds", TensorProto.FLOAT, ["batch", "length", 2])])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(network, whole)
        # One bit less, and a scale for each column, are exact also on processors without instructions for 8-bit sums.
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=["MatMul", "Gather"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--rows", required=True)
    parser.add_argument("--start", help="the state to go on from, instead of the base alone")
    parser.add_argument("--older", action="append", default=[], help="rows of before, of which it sees a share again")
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--swaps", type=float, default=0, help="questions with a name swapped, for each with an answer")
    parser.add_argument("--fixed-layers", type=int, default=0, help="how many of the first layers are not trained")
    parser.add_argument("--mean-with", help="a state of before, which is averaged with the one that training comes to")
    parser.add_argument("--state", required=True)
    parser.add_argument("--onnx", required=True)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--size", type=int, default=48, help="sequences in a batch")
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    model = CrossEncoder(options.base)
    if options.start:
        model.load_state_dict(state(options.start, model))
    for layer in model.bert.encoder.layer[:options.fixed_layers]:
        layer.requires_grad_(False)
    tokenizer = Tokenizer.from_file(options.tokenizer)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    chosen = [*rows(options.rows, 1), *(row for path in options.older for row in rows(path, options.share))]
    chosen += list(swapped(chosen, options.swaps))
    sequences = [sequence(tokenizer, row) for row in chosen]
    print(f"{len(sequences)} rows, {sum(it.answers for it in sequences):.0f} of them answers", flush=True)
    if options.passes:
        train(model, sequences, options.rate, options.size, options.passes)
    if options.mean_with:
        model.load_state_dict(mean(model.state_dict(), state(options.mean_with, model)))
    torch.save(model.state_dict(), options.state)
    export(model, options.base, options.onnx)


if __name__ == "__main__":
    main()
