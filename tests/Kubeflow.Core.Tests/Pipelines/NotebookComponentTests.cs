using Kubeflow.Pipelines;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Notebooks as steps: what is compiled, and what is refused.</summary>
public class NotebookComponentTests
{
    private const string Notebook = """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    [Test]
    public void Notebook_File_TravelsInTheStepWithItsVariables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train.ipynb", Notebook);
        NotebookComponentBuilder Start() => Component.Notebook("train", folder.At("train.ipynb")).Input<double>("rate").InputArtifact<Dataset>("data").OutputArtifact<Model>("model").Output<int>("rows");
        var (one, again) = ((ContainerImplementation)Start().Build().Implementation, (ContainerImplementation)Start().Packages().Image("notebooks:1").Build().Implementation);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Image, Is.EqualTo("python:3.11"));
            Assert.That(one.Command[2], Does.Contain("'nbclient>=0.10,<1' 'ipykernel>=6,<7'"));
            Assert.That(one.Command[^1], Does.StartWith("def notebook(rate: float=None, data: InputPath(Artifact)=None, model: OutputPath(Artifact)=None, rows: OutputPath(int)=None, ):\n    run_notebook("));
            Assert.That(again.Command.Take(3), Is.EqualTo(new[] { "python3", "-u", "-c" }), "Nothing is installed.");
            Assert.That(again.Command[^1], Is.EqualTo(one.Command[^1]), "The same notebook gives the same document.");
            Assert.That(again.Image, Is.EqualTo("notebooks:1"));
        }
    }

    [Test]
    public void Notebook_WhatIsNone_IsAFaultAtTheUsersLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.ipynb", Notebook);
        folder.Write("b.ipynb", Notebook);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refusal(Component.Notebook("n", folder.Path)), Does.Contain("KF2035").And.Contain("the folder has 2 notebooks").And.Contain("NotebookComponentTests.cs:"));
            Assert.That(Refusal(Component.Notebook("n", folder.At("c.ipynb"))), Does.Contain("there is no such notebook."));
            Assert.That(Refusal(Component.Notebook("n", folder.At("a.ipynb")).InputArtifact<Dataset>("all", list: true)), Does.Contain("cannot take the list of artifacts 'all'"));
        }
    }

    private static string Refusal(NotebookComponentBuilder builder) => Assert.Throws<ValidationException>(() => builder.Build())!.Message;
}
