using System.Diagnostics;
using Kubeflow.Pipelines;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Notebooks as steps, in a real kernel.</summary>
[Platform(Exclude = "Win")]
public class NotebookStepTests
{
    private const string Python = "/usr/bin/python3";

    private const string Notebook = """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "code", "id": "a", "metadata": {"tags": ["parameters"]}, "outputs": [], "execution_count": null, "source": "text = 'default'\ntimes = 1\nother = 'kept'"},
          {"cell_type": "code", "id": "b", "metadata": {}, "outputs": [], "execution_count": null,
           "source": "import words\nprint('says', text, other)\nopen(said, 'w').write(words.times(text, times))\nopen(data, 'w').write(other)"}
        ]}
        """;

    [Test]
    public async Task Run_Notebook_SetsItsVariablesAndTakesItsFiles()
    {
        RequireKernel();
        using var folder = new TemporaryFolder();
        folder.Write("say.ipynb", Notebook);
        folder.Write("words.py", "def times(text, n):\n    return text * n\n");
        var say = Component.Notebook("say", folder.Path).Input<string>("text").OptionalInput("times", 2).Output<string>("said").OutputArtifact<Dataset>("data").Packages().Build();

        await using var local = new LocalRun(o => o with { PythonInterpreter = Python });
        var run = await local.EndAsync(Pipeline.Define("says", p => p.Add(say).With("text", "it's ")));
        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Task("say").Outputs["said"].GetString(), Is.EqualTo("it's it's "));
            Assert.That(await File.ReadAllTextAsync(run.Task("say").OutputArtifacts["data"].Artifacts[0].Uri!), Is.EqualTo("kept"));
        }
    }

    private static void RequireKernel()
    {
        if (!File.Exists(Python))
            Assert.Ignore("There is no Debian Python.");
        using var asked = Process.Start(new ProcessStartInfo(Python, ["-c", "import nbclient, nbformat, ipykernel"]) { RedirectStandardError = true })!;
        asked.WaitForExit();
        if (asked.ExitCode != 0)
            Assert.Ignore("Debian's jupyter is not here: apt-get install jupyter-nbconvert python3-ipykernel");
    }
}
