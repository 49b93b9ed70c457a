# Runs the notebook that a step carries: its parameters in a cell of their own, its output in the step's log as it comes.
def run_notebook(**parameters):
    import nbclient, nbformat

    class Running(nbclient.NotebookClient):
        def process_message(self, *given):
            answer = super().process_message(*given)
            if answer:
                print(answer.get("text", answer.get("data", {}).get("text/plain", "")).rstrip("\n"), flush=True)
            return answer

    location = step.__dict__["__KFP_EMBEDDED_ASSET_FILE"]
    book = nbformat.read(location, as_version=4)
    if parameters:
        # As papermill has it: after the notebook's own parameters, else first.
        cell = nbformat.v4.new_code_cell("import json\n" + "\n".join(f"{name} = json.loads({json.dumps(value)!r})" for name, value in parameters.items()))
        cell.metadata["tags"] = ["injected-parameters"]
        marked = [at for at, other in enumerate(book.cells) if "parameters" in other.metadata.get("tags", [])]
        book.cells.insert(marked[0] + 1 if marked else 0, cell)
    Running(book, timeout=None, kernel_name="python3", resources={"metadata": {"path": os.path.dirname(location)}}).execute()


NAMES["run_notebook"] = run_notebook
